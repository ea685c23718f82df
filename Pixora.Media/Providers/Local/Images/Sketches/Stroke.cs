namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>A straight line of a sketch, from one end to the other.</summary>
internal readonly record struct Stroke(float X1, float Y1, float X2, float Y2);
