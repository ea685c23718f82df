using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Local.Speech;

internal static class LocalSpeechServices
{
    public static IServiceCollection AddLocalSpeech(this IServiceCollection services) =>
        services.AddSingleton<ISpeechSynthesizer, LocalSpeechSynthesizer>();
}
