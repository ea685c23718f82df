using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pixora.Agents.Chat.Offline;
using Pixora.Agents.Chat.Profiles;
using Pixora.Agents.Chat.Settings;
using Pixora.Agents.Chat.Usage;
using Pixora.Agents.Planning;

namespace Pixora.Agents.Chat;

/// <summary>The endpoints of all configured profiles, opened once.</summary>
internal sealed class ChatModels : IChatModels, IDisposable
{
    private readonly Endpoint[] endpoints;
    private readonly OfflineResponder offline;
    private readonly TimeProvider time;
    private readonly ILogger log;

    [ActivatorUtilitiesConstructor]
    public ChatModels(
        IOptions<ChatModelOptions> options, IPlanner planner, TimeProvider time, IServiceProvider services)
        : this(options.Value, planner, time, services.GetService<ILoggerFactory>())
    {
    }

    internal ChatModels(ChatModelOptions options, IPlanner planner, TimeProvider time, ILoggerFactory? logs = null)
    {
        this.time = time;
        offline = new(new OfflinePlanWriter(planner));
        log = (logs ?? NullLoggerFactory.Instance).CreateLogger<ChatModels>();
        endpoints = [.. options.Ordered.Select(profile => new Endpoint(profile.Key, profile.Value, time))];
    }

    public bool Offline => endpoints.Length == 0;

    public IChatClient ClientFor(string role, IUsageLedger ledger) => Offline
        ? RulesFor(role, ledger)
        : new FallbackClient([.. endpoints.Select(endpoint => new ProfileClient(endpoint, role, ledger, time))], log);

    public IChatClient RulesFor(string role, IUsageLedger ledger) => new OfflineClient(offline, role, ledger, time);

    public async Task<IReadOnlyList<ModelAvailability>> CheckAvailabilityAsync(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(
            endpoints.Select(endpoint => endpoint.CheckAvailabilityAsync(cancellationToken)));
        var models = answers.SelectMany(answer => answer).ToList();
        return [.. models.Select(model => model.Answers ? model : model with { Fallback = Fallback(model, models) })];
    }

    /// <summary>
    /// The first other profile, in the order they are asked, that answers for every role the model was meant for.
    /// </summary>
    private string? Fallback(ModelAvailability missing, List<ModelAvailability> models)
    {
        var roles = endpoints.First(endpoint => endpoint.Name == missing.Profile).Profile.RolesOf(missing.Model);
        return Array.Find(endpoints, other => other.Name != missing.Profile && roles.All(role => Answers(other, role)))?.Name;

        bool Answers(Endpoint endpoint, string role) => models.Exists(
            model => model.Answers && model.Profile == endpoint.Name && model.Model == endpoint.Profile.ModelFor(role));
    }

    public void Dispose()
    {
        foreach (var endpoint in endpoints)
        {
            endpoint.Dispose();
        }
    }
}
