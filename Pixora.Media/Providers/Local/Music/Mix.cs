namespace Pixora.Media.Providers.Local.Music;

/// <summary>Level, pan and reverb of a part.</summary>
/// <param name="Level">0 to 1.</param>
/// <param name="Pan">−1 (left) to 1 (right).</param>
/// <param name="Reverb">0 to 1.</param>
internal sealed record Mix(double Level, double Pan, double Reverb)
{
    public static Mix Of(Part part) => part switch
    {
        Part.Pad => new(0.75, -0.1, 0.5),
        Part.Strings => new(0.6, 0.25, 0.6),
        Part.Bass => new(0.75, 0, 0.1),
        Part.Pluck => new(0.55, 0.3, 0.45),
        Part.Melody => new(0.6, -0.2, 0.55),
        _ => new(0.6, 0, 0.25),
    };
}
