namespace Pixora.Media.Providers.Local.Music;

/// <summary>
/// Four chords to a phrase, as degrees from 0, for each mode: those on which its own colour is heard.
/// </summary>
internal static class Progressions
{
    public static int[][] Themes(Mode mode) => mode switch
    {
        Mode.Dorian => [[0, 3, 0, 6], [0, 2, 3, 0], [0, 6, 3, 0]],
        Mode.Phrygian => [[0, 1, 0, 1], [0, 5, 1, 0], [0, 3, 1, 0]],
        Mode.Lydian => [[0, 1, 0, 4], [0, 1, 5, 1], [0, 4, 1, 0]],
        Mode.Aeolian => [[0, 5, 2, 6], [0, 3, 5, 6], [0, 6, 5, 4], [0, 5, 3, 4]],
        _ => [[0, 4, 5, 3], [0, 5, 3, 4], [0, 2, 3, 4], [0, 3, 5, 4]],
    };

    public static int[][] Contrasts(Mode mode) => mode switch
    {
        Mode.Dorian => [[2, 6, 3, 0], [3, 0, 3, 6]],
        Mode.Phrygian => [[5, 1, 3, 0], [3, 0, 1, 0]],
        Mode.Lydian => [[5, 1, 0, 4], [5, 4, 1, 0]],
        Mode.Aeolian => [[5, 6, 0, 2], [3, 0, 5, 4]],
        _ => [[5, 3, 0, 4], [3, 4, 2, 5], [1, 4, 0, 5]],
    };

    /// <summary>
    /// The two chords before the last: authentic where the mode has a leading note or may borrow one, else plagal.
    /// </summary>
    public static (int Before, int Cadence) Ending(Mode mode) => mode switch
    {
        Mode.Dorian => (6, 3),
        Mode.Phrygian => (1, 3),
        Mode.Lydian => (1, 4),
        _ => (3, 4),
    };
}
