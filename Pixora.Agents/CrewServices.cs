using Microsoft.Extensions.DependencyInjection;
using Pixora.Agents.Planning;

namespace Pixora.Agents;

/// <summary>Registers the crew.</summary>
public static class CrewServices
{
    public static IServiceCollection AddPixoraAgents(this IServiceCollection services) =>
        services.AddSingleton<IPlanner, OfflinePlanner>();
}
