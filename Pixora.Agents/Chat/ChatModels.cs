using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pixora.Agents.Chat.Offline;
using Pixora.Agents.Chat.Profiles;
using Pixora.Agents.Planning;

namespace Pixora.Agents.Chat;

/// <summary>The configured profiles, opened once.</summary>
internal sealed class ChatModels : IChatModels, IDisposable
{
    private readonly Endpoint[] endpoints;
    private readonly OfflineScript script;
    private readonly TimeProvider time;
    private readonly ILogger log;

    [ActivatorUtilitiesConstructor]
    public ChatModels(IOptions<ChatModelOptions> options, IPlanner planner, TimeProvider time, IServiceProvider services)
        : this(options.Value, planner, time, services.GetService<ILoggerFactory>())
    {
    }

    internal ChatModels(ChatModelOptions options, IPlanner planner, TimeProvider time, ILoggerFactory? logs = null)
    {
        this.time = time;
        script = new(new OfflineWriter(planner));
        log = (logs ?? NullLoggerFactory.Instance).CreateLogger<ChatModels>();
        endpoints = [.. options.Ordered.Select(profile => new Endpoint(profile.Key, profile.Value, time))];
    }

    public bool Offline => endpoints.Length == 0;

    public IChatClient ClientFor(string role, IUsageLedger ledger) =>
        Offline ? new OfflineClient(script, role, ledger, time) : new FallbackClient([.. endpoints.Select(endpoint => new ProfileClient(endpoint, role, ledger, time))], log);

    public async Task<IReadOnlyList<ModelNote>> LookAsync(CancellationToken cancellationToken)
    {
        var notes = (await Task.WhenAll(endpoints.Select(endpoint => endpoint.LookAsync(cancellationToken)))).SelectMany(heard => heard).ToList();
        return [.. notes.Select(note => note.Answers ? note : note with { Fallback = Fallback(note, notes) })];
    }

    /// <summary>The first other profile, in the order they are asked, that answers for every role the model was meant for.</summary>
    private string? Fallback(ModelNote gone, List<ModelNote> notes)
    {
        var roles = endpoints.First(endpoint => endpoint.Name == gone.Profile).Profile.RolesOf(gone.Model);
        return Array.Find(endpoints, other => other.Name != gone.Profile && roles.All(role => Answers(other, role)))?.Name;

        bool Answers(Endpoint endpoint, string role) => notes.Exists(note => note.Answers && note.Profile == endpoint.Name && note.Model == endpoint.Profile.ModelFor(role));
    }

    public void Dispose()
    {
        foreach (var endpoint in endpoints)
        {
            endpoint.Dispose();
        }
    }
}
