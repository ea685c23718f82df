using Pixora.Media.Providers.Local.Images.Sketches;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Somebody or something to be drawn.</summary>
/// <param name="Count">1 to 5.</param>
/// <param name="Colour">0xRRGGBB; null for its own.</param>
internal sealed record CastMember(Sketch Sketch, int Count, uint? Colour, bool IsFigure);
