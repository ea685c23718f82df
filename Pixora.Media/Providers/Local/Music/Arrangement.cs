using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>
/// How a genre plays what is written: instruments as General MIDI programs (from 0) and the figures of each part.
/// </summary>
/// <param name="PluckStep">Beats between the notes of the broken chord.</param>
/// <param name="BassFigure">Starts in beats within a bar.</param>
/// <param name="Beat">The drums, when the mood drives.</param>
/// <param name="Sevenths">Whether its chords carry their seventh.</param>
internal sealed record Arrangement(
    Programs Programs, double PluckStep, ValueList<double> BassFigure, Beat Beat, bool Sevenths)
{
    public static Arrangement Of(MusicGenre genre) => genre switch
    {
        MusicGenre.Ambient => new(new(89, 95, 39, 88, 91), 1, [0], Beat.None, true),
        MusicGenre.Electronic => new(new(89, 50, 38, 81, 80), 0.5, [0, 1, 2, 3], Beat.Electronic, false),
        MusicGenre.Acoustic => new(new(48, 49, 32, 24, 73), 0.5, [0, 2], Beat.Light, false),
        MusicGenre.Orchestral => new(new(48, 60, 43, 46, 68), 0.5, [0, 2], Beat.Orchestral, false),
        MusicGenre.LoFi => new(new(4, 89, 33, 11, 4), 1, [0, 1.5, 2.5], Beat.LoFi, true),
        _ => new(new(48, 89, 43, 0, 60), 0.5, [0], Beat.Orchestral, false),
    };
}

/// <summary>General MIDI programs, from 0.</summary>
internal sealed record Programs(int Pad, int Strings, int Bass, int Pluck, int Melody);

internal enum Beat
{
    None,
    Light,
    Electronic,
    LoFi,
    Orchestral,
}
