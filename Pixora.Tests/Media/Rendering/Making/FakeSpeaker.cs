using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;
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

    /// <summary>False for one that is not installed.</summary>
    public bool IsHere { get; init; } = true;

    public bool Has(string language) => Language is null || Language == language;

    public Refusal? Refuse(SpeechRequest request) => IsHere ? null : new("speech.missing", "It is not installed.");

    public bool Speaks(string language) => IsHere && studio.Speaks && (Language is null || Language == language);

    public Price Quote(SpeechRequest request) => Price.Free;

    public async Task<Speech> SynthesizeAsync(
        SpeechRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        await studio.MakeAsync(AssetKind.Narration, request, path, cancellationToken);
        var speech = SpeechEstimate.Over(request, SpeechEstimate.Of(request).Seconds * studio.Slowness);
        return TellsWords ? speech : speech with { Words = [] };
    }
}
