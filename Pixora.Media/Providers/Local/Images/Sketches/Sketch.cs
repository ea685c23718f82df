namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>A drawing in a box 100 high: x from the middle, y from 0 at the feet up to −100.</summary>
/// <param name="Width">Of the box, in the same units.</param>
/// <param name="Stand">Where it belongs.</param>
/// <param name="Size">Height in the picture, as a share of its span, when it is the main subject.</param>
/// <param name="Parts">Back to front.</param>
internal sealed record Sketch(float Width, Stand Stand, float Size, params SketchPart[] Parts);

/// <param name="Path">In SVG's path language.</param>
internal sealed record SketchPart(Pigment Pigment, string Path);

internal enum Stand
{
    Ground,
    Water,
    Air,
    Table,
}
