using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech.Engines;

namespace Pixora.Media.Providers.Local.Speech;

internal static class LocalSpeechServices
{
    // The one of films that fix no engine first.
    public static IServiceCollection AddLocalSpeech(this IServiceCollection services) => services
        .AddSingleton(FliteLibrary.Installed)
        .AddSingleton<ISpeechSynthesizer, LocalSpeechSynthesizer>()
        .AddSingleton<ISpeechSynthesizer, FliteSpeechSynthesizer>()
        .AddSingleton<ISpeechSynthesizer, EspeakSpeechSynthesizer>()
        .AddSingleton<ILocalMakers, LocalNarrators>();
}
