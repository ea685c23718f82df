using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Agents.Chat;
using Pixora.Agents.Planning;

namespace Pixora.Agents;

/// <summary>Registers the crew.</summary>
public static class CrewServices
{
    /// <param name="configuration">Holds the section <c>Models</c> and the keys it names; null configures no model, and the offline planner answers.</param>
    public static IServiceCollection AddPixoraAgents(this IServiceCollection services, IConfiguration? configuration = null) =>
        services.AddSingleton<IPlanner, OfflinePlanner>().AddChatModels(configuration);
}
