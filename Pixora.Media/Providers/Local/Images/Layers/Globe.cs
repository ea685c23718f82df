using System.Numerics;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A round world somewhere in the picture.</summary>
/// <param name="Radius">Pixels.</param>
/// <param name="Kind">Decides its surface.</param>
/// <param name="Towards">Unit vector from its centre to the light; z is towards the viewer.</param>
/// <param name="Air">Colour of the rim of its atmosphere; zero for none.</param>
internal sealed record Globe(
    SKPoint Centre, float Radius, GlobeKind Kind, Vector3 Surface, Vector3 Towards, Vector3 Air);

internal enum GlobeKind
{
    Rock,
    Gas,
    Earth,
    Moon,
}
