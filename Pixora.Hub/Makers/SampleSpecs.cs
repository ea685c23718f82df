using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Makers;

/// <summary>What a maker is asked for so that somebody sees or hears how it makes things.</summary>
internal sealed class SampleSpecs(IAssetWorkshop workshop)
{
    private const string Scene = "a lighthouse on a cliff above the sea in the evening";

    private const int Width = 1280;

    private const int Height = 720;

    private const int Seed = 7;

    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["de"] = "So klingt diese Stimme in einem Film.",
        ["en"] = "This is how this voice sounds in a film.",
        ["es"] = "Así suena esta voz en una película.",
        ["fr"] = "Voici comment cette voix sonne dans un film.",
        ["zh"] = "这个声音在影片里就是这样。",
    };

    /// <summary>A picture, or a sentence in the first language that it speaks; null when it makes neither.</summary>
    /// <param name="profile">Null for a maker of this machine.</param>
    public static AssetSpec? Of(IMaker maker, RemoteProfile? profile) => maker switch
    {
        IImageMaker => new ImageSpec(
            maker.Profile, null, new ImageRequest(Scene, VisualStyle.Cinematic, Width, Height, Seed, [])),
        ISpeechSynthesizer speaker when Language(speaker, profile) is { } language =>
            new NarrationSpec(maker.Profile, null,
                new SpeechRequest(Sentences[language], language, VoiceType.Neutral, 1)),
        _ => null,
    };

    /// <summary>Null when it makes no sample.</summary>
    public Price? Price(IMaker maker, RemoteProfile? profile) =>
        Of(maker, profile) is { } spec ? workshop.Quote(spec) : null;

    private static string? Language(ISpeechSynthesizer speaker, RemoteProfile? profile) =>
        (profile?.Voices.Keys ?? (IEnumerable<string>)["en", "de"]).FirstOrDefault(
            language => Sentences.ContainsKey(language) && speaker.Speaks(language));
}
