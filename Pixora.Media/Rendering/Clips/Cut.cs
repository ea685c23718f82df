using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>Switches from one picture to the other.</summary>
internal sealed class Cut : ITransition
{
    public void Blend(YuvFrame leaving, YuvFrame coming, double time)
    {
        if (time >= 0.5)
        {
            coming.Data.CopyTo(leaving.Data.AsSpan());
        }
    }
}
