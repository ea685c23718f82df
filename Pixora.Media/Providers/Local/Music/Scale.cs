namespace Pixora.Media.Providers.Local.Music;

internal enum Mode
{
    Ionian,
    Dorian,
    Phrygian,
    Lydian,
    Aeolian,
}

/// <summary>Seven notes to the octave.</summary>
/// <param name="Tonic">Pitch class of the first degree, 0 (C) to 11 (B).</param>
internal sealed record Scale(int Tonic, Mode Mode)
{
    private const int Degrees = 7;
    private const int Octave = 12;

    private int[] Steps => Mode switch
    {
        Mode.Dorian => [0, 2, 3, 5, 7, 9, 10],
        Mode.Phrygian => [0, 1, 3, 5, 7, 8, 10],
        Mode.Lydian => [0, 2, 4, 6, 7, 9, 11],
        Mode.Aeolian => [0, 2, 3, 5, 7, 8, 10],
        _ => [0, 2, 4, 5, 7, 9, 11],
    };

    /// <summary>Pitch class of a degree; degrees go on beyond the octave and below it.</summary>
    /// <param name="degree">From 0, the tonic.</param>
    public int PitchClass(int degree) => (Tonic + Steps[Wrap(degree, Degrees)]) % Octave;

    public bool Contains(int pitch) => Steps.Contains(Wrap(pitch - Tonic, Octave));

    /// <summary>
    /// The note of the scale that is some steps from a pitch; a pitch outside the scale counts as the note below it.
    /// </summary>
    public int Step(int pitch, int steps)
    {
        var inside = pitch;
        var direction = Math.Sign(steps);
        while (!Contains(inside))
        {
            inside--;
        }

        for (var left = Math.Abs(steps); left > 0; left--)
        {
            do
            {
                inside += direction;
            }
            while (!Contains(inside));
        }

        return inside;
    }

    private static int Wrap(int value, int modulus) => ((value % modulus) + modulus) % modulus;
}
