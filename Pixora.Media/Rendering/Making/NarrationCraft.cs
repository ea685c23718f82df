using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

/// <summary>Makes a narration; estimates the word times when the speaker reports none.</summary>
internal sealed class NarrationCraft(MakerRegistry makers)
    : MakerCraft<NarrationSpec, ISpeechSynthesizer, SpeechRequest>(() => makers.Speakers)
{
    protected override async Task<AssetDetail> MakeAsync(
        ISpeechSynthesizer maker, SpeechRequest request, CraftJob job, CancellationToken cancellationToken)
    {
        var speech = await maker.SynthesizeAsync(request, job.Path, job.Context, cancellationToken);
        return new AssetDetail(Speech: speech.Words.Count == 0 ? SpeechEstimate.Over(request, speech.Seconds) : speech);
    }
}
