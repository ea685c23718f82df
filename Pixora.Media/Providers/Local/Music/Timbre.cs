namespace Pixora.Media.Providers.Local.Music;

/// <summary>How one part of the own synthesiser sounds.</summary>
/// <param name="Harmonics">Strength of each, from the first.</param>
/// <param name="Attack">Seconds to full strength.</param>
/// <param name="Decay">Seconds in which a held note loses 60 dB; infinite for one that does not.</param>
/// <param name="Release">Seconds to silence after its end.</param>
/// <param name="Detune">Cents between the two voices that make it wide; 0 is one voice.</param>
internal sealed record Timbre(float[] Harmonics, double Attack, double Decay, double Release, double Detune)
{
    private const int TableSize = 2048;

    /// <summary>One period, and its first sample again for interpolation; peaks at 1.</summary>
    public float[] Table { get; } = Draw(Harmonics);

    // Few harmonics, so that the range of the voice stays free and nothing aliases.
    public static Timbre Of(Part part) => part switch
    {
        Part.Pad => new([1, 0.45f, 0.25f, 0.12f, 0.06f], 0.6, double.PositiveInfinity, 1.2, 9),
        Part.Strings => new([1, 0.5f, 0.33f, 0.2f, 0.1f, 0.05f], 0.4, double.PositiveInfinity, 0.9, 14),
        Part.Bass => new([1, 0.35f, 0.1f], 0.02, 6, 0.2, 0),
        Part.Pluck => new([1, 0.3f, 0.15f, 0.05f], 0.004, 1.6, 0.4, 0),
        _ => new([1, 0.2f, 0.12f], 0.06, 7, 0.5, 5),
    };

    private static float[] Draw(float[] harmonics)
    {
        var table = new float[TableSize + 1];
        for (var i = 0; i < table.Length; i++)
        {
            for (var harmonic = 0; harmonic < harmonics.Length; harmonic++)
            {
                table[i] += harmonics[harmonic] * (float)Math.Sin(2 * Math.PI * i * (harmonic + 1) / TableSize);
            }
        }

        var peak = table.Max(Math.Abs);
        return [.. table.Select(sample => sample / peak)];
    }
}
