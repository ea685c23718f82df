namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>A thing as flat shapes, drawn back to front.</summary>
/// <param name="Width">Of the box it was drawn in, in its own units.</param>
/// <param name="Height">Of the box it was drawn in, in its own units.</param>
internal sealed record Drawing(float Width, float Height, IReadOnlyList<DrawnShape> Shapes);

/// <param name="Ink">What fills it.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="EvenOdd">True when what is enclosed twice is a hole.</param>
/// <param name="Path">In SVG's path language, in the drawing's units.</param>
internal sealed record DrawnShape(Ink Ink, float Opacity, bool EvenOdd, string Path);
