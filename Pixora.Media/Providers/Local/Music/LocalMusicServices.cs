using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Providers.Local.Music;

internal static class LocalMusicServices
{
    /// <summary>
    /// The renderer is chosen once, when first asked for: the composer's name, and with it every key, stays the same
    /// while the process lives.
    /// </summary>
    public static IServiceCollection AddLocalMusic(this IServiceCollection services)
    {
        services.AddOptions<LocalMusicOptions>().ValidateDataAnnotations();
        services.AddSingleton<IValidateOptions<LocalMusicOptions>, LocalMusicOptionsFiles>();
        services.AddSingleton<IScoreRenderer>(provider =>
            (IScoreRenderer?)FluidsynthRenderer.Find(
                provider.GetRequiredService<IOptions<LocalMusicOptions>>().Value, provider.GetRequiredService<ToolRunner>())
            ?? new SynthRenderer());
        return services.AddSingleton<IMusicComposer, LocalMusicComposer>();
    }
}
