using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>An open connection to one profile. The key goes to its address and nowhere else: redirects are not followed.</summary>
internal sealed class Endpoint : IDisposable
{
    private readonly HttpClient http;
    private readonly OpenAIClient client;
    private readonly TimeProvider time;

    internal Endpoint(string name, ModelProfile profile, TimeProvider time)
    {
        this.time = time;
        Rest = new(time);
        Name = name;
        Profile = profile;
        http = new(new PlainHeaders(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5) }))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client = new(new ApiKeyCredential(profile.Key ?? "none"), new OpenAIClientOptions
        {
            Endpoint = profile.BaseUrl,
            Transport = new HttpClientPipelineTransport(http),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            // The client's own policy asks again at once and pays again; ProfileClient decides when that is wise.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        });
    }

    internal string Name { get; }

    internal ModelProfile Profile { get; }

    internal Rest Rest { get; }

    /// <summary>What it says of the models configured for it.</summary>
    internal Task<IReadOnlyList<ModelNote>> LookAsync(CancellationToken cancellationToken) => Catalogue.AskAsync(this, http, time, cancellationToken);

    internal IChatClient Open(string model) => client.GetChatClient(model).AsIChatClient();

    public void Dispose() => http.Dispose();
}
