using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Agents.Chat;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Knowledge;

namespace Pixora.Agents;

/// <summary>Registers the crew.</summary>
public static class CrewServices
{
    /// <param name="configuration">Holds the sections <c>Crew</c> and <c>Models</c> and the keys that it names; null
    /// configures no model, and the offline planner answers.</param>
    public static IServiceCollection AddPixoraAgents(
        this IServiceCollection services, IConfiguration? configuration = null)
    {
        var options = services.AddOptions<CrewOptions>().ValidateDataAnnotations().ValidateOnStart();
        if (configuration is not null)
        {
            options.Bind(configuration.GetSection(CrewOptions.Section));
        }

        return services
            .AddSingleton<IValidateOptions<CrewOptions>, CrewOptionsValidator>()
            .AddSingleton<IPlanner>(_ => new OfflinePlanner(NounDictionary.Installed()))
            .AddSingleton<CrewTurn>()
            .AddChatModels(configuration);
    }
}
