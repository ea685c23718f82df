using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class NarrationCraft(ISpeechSynthesizer synthesizer) : Craft<NarrationSpec>
{
    protected override async Task<AssetDetail> MakeAsync(NarrationSpec spec, Making making, CancellationToken cancellationToken)
    {
        var speech = await synthesizer.SynthesizeAsync(spec.Request, making.Path, cancellationToken);
        return new AssetDetail(Speech: speech);
    }
}
