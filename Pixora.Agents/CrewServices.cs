using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Planning;

namespace Pixora.Agents;

/// <summary>Registers the crew.</summary>
public static class CrewServices
{
    public static IServiceCollection AddPixoraAgents(this IServiceCollection services)
    {
        services.AddOptions<CrewOptions>().ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<CrewOptions>, CrewOptionsConsistency>()
            .AddSingleton<IPlanner, OfflinePlanner>()
            .AddSingleton<CrewTurn>();
    }
}
