using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Music;

/// <param name="Degree">Of the scale, from 0, the tonic.</param>
/// <param name="PitchClasses">Root first, then third, fifth and perhaps a seventh, each 0 to 11.</param>
internal sealed record Chord(int Degree, ValueList<int> PitchClasses)
{
    private const int Dominant = 4;

    public int Root => PitchClasses[0];

    /// <param name="seventh">Adds the seventh, which blurs the chord.</param>
    public static Chord On(Scale scale, int degree, bool seventh)
    {
        var third = scale.PitchClass(degree + 2);
        // Minor keys borrow the leading note: a cadence needs a major dominant.
        var leads = degree == Dominant && scale.Mode == Mode.Aeolian ? 1 : 0;
        int[] tones = [scale.PitchClass(degree), (third + leads) % 12, scale.PitchClass(degree + 4)];
        return new(degree, seventh ? [.. tones, scale.PitchClass(degree + 6)] : [.. tones]);
    }

    public bool Contains(int pitch) => PitchClasses.Contains(pitch % 12);
}
