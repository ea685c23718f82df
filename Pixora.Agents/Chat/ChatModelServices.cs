using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pixora.Agents.Chat.Settings;

namespace Pixora.Agents.Chat;

/// <summary>Registers the chat clients of the crew.</summary>
internal static class ChatModelServices
{
    /// <param name="configuration">
    /// Holds the section <c>Models</c> and the keys it names; null configures no model.
    /// </param>
    internal static IServiceCollection AddChatModels(this IServiceCollection services, IConfiguration? configuration)
    {
        var options = services.AddOptions<ChatModelOptions>();
        if (configuration is not null)
        {
            options.Bind(configuration.GetSection(ChatModelOptions.Section)).PostConfigure(
                models => FindKeys(models, configuration));
        }

        options.ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IValidateOptions<ChatModelOptions>, ChatModelOptionsValidator>()
            .AddSingleton<IChatModels, ChatModels>();
    }

    private static void FindKeys(ChatModelOptions models, IConfiguration configuration)
    {
        models.Complete();
        foreach (var profile in models.Profiles.Values.Where(profile => profile is { Key: null, KeyFrom: not null }))
        {
            profile.Key = configuration[profile.KeyFrom!] is { Length: > 0 } key ? key : null;
        }
    }
}
