using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes.Makers;

/// <summary>Speaks, and does not know when it says what.</summary>
internal sealed class WordlessSpeaker : ISpeechSynthesizer
{
    private readonly LocalSpeechSynthesizer speaker = new();

    public MakerProfile Profile { get; } = new("wordless-speech", 1, NeedsNetwork: false);

    public bool Speaks(string language) => speaker.Speaks(language);

    public Price Quote(SpeechRequest request) => Price.Free;

    public Refusal? Refuse(SpeechRequest request) => speaker.Refuse(request);

    public async Task<Speech> SynthesizeAsync(
        SpeechRequest request, string path, MakerContext context, CancellationToken cancellationToken) =>
        await speaker.SynthesizeAsync(request, path, context, cancellationToken) with { Words = [] };
}
