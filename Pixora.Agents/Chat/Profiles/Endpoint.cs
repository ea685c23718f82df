using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using Pixora.Agents.Chat.Settings;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>
/// The HTTP client of one profile. The key goes to the configured address only: redirects are not followed.
/// </summary>
internal sealed class Endpoint : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Connections are renewed after this time, so that a changed DNS entry is noticed.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient http;
    private readonly OpenAIClient client;
    private readonly TimeProvider time;

    internal Endpoint(string name, ModelProfile profile, TimeProvider time)
    {
        this.time = time;
        Cooldown = new(time);
        Name = name;
        Profile = profile;
        http = new(new ClientHeaderFilter(
            new AnswerRepairHandler(Connections()))) { Timeout = Timeout.InfiniteTimeSpan };
        client = new(new ApiKeyCredential(profile.Key ?? "none"), new OpenAIClientOptions
        {
            Endpoint = profile.Address,
            Transport = new HttpClientPipelineTransport(http),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            // The library's own policy would send again at once and pay again; ProfileClient decides when to.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        });
    }

    internal string Name { get; }

    internal ModelProfile Profile { get; }

    internal Cooldown Cooldown { get; }

    /// <summary>Whether it has the models configured for it.</summary>
    internal Task<IReadOnlyList<ModelAvailability>> CheckAvailabilityAsync(CancellationToken cancellationToken) =>
        new ModelListing(Name, Profile, http).AskAsync(time, cancellationToken);

    internal IChatClient Open(string model) => client.GetChatClient(model).AsIChatClient();

    public void Dispose() => http.Dispose();

    private static SocketsHttpHandler Connections() =>
        new() { AllowAutoRedirect = false, ConnectTimeout = ConnectTimeout, PooledConnectionLifetime = ConnectionLifetime };
}
