using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Tests.Media.Graph;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Writes a line in place of speech.</summary>
internal sealed class FakeSpeaker(FakeStudio studio) : ISpeechSynthesizer
{
    public MakerProfile Profile { get; init; } = SampleFilms.Makers.Speech!;

    /// <summary>The one language it speaks, null for all that the studio speaks.</summary>
    public string? Language { get; init; }

    /// <summary>False for one that does not know when it says what.</summary>
    public bool TellsWords { get; init; } = true;

    public bool Speaks(string language) => studio.Speaks && (Language is null || Language == language);

    public Price Quote(SpeechRequest request) => Price.Free;

    public async Task<Speech> SynthesizeAsync(
        SpeechRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        await studio.MakeAsync(AssetKind.Narration, request, path, cancellationToken);
        var speech = SpeechEstimate.Over(request, SpeechEstimate.Of(request).Seconds * studio.Slowness);
        return TellsWords ? speech : speech with { Words = [] };
    }
}
