namespace Pixora.Tests.Media.Rendering.Frames;

/// <summary>How far something has moved, in pixels, to the right and down.</summary>
internal readonly record struct Shift(double X, double Y);
