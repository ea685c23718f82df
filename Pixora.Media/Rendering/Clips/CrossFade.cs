using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>Fades linearly from the leaving picture to the coming one.</summary>
internal sealed class CrossFade : ITransition
{
    public void Blend(YuvFrame leaving, YuvFrame coming, double time) =>
        Compositing.Mix(leaving.Data, coming.Data, (int)Math.Round(time * Compositing.Opaque));
}
