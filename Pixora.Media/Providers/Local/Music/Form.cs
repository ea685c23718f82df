using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>
/// Lays out a piece: a short beginning, phrases of four bars that build up, a cadence, and the tonic to the end.
/// </summary>
/// <param name="sevenths">Whether chords carry their seventh.</param>
internal sealed class Form(Scale scale, bool sevenths, NoiseSource random)
{
    private const int PhraseBars = 4;
    private const int BarsForLongEnding = 12;
    private const double PeakAt = 0.8;

    private readonly int[] theme = Pick(Progressions.Themes(scale.Mode), random);
    private readonly int[] contrast = Pick(Progressions.Contrasts(scale.Mode), random);

    /// <param name="count">1 or more.</param>
    public Bar[] Bars(int count)
    {
        var body = count - (count >= BarsForLongEnding ? 2 : 1);
        return [.. Enumerable.Range(0, count).Select(number => number < body ? BodyBar(number, body) : Ending(number))];
    }

    private static int[] Pick(int[][] choices, NoiseSource random) => choices[random.Below(choices.Length)];

    private Bar BodyBar(int number, int body)
    {
        // What does not fill a phrase comes before the first.
        var intro = body % PhraseBars;
        var inPhrase = number < intro ? number : (number - intro) % PhraseBars;
        var section =
            number < intro ? Section.Intro : (number - intro) / PhraseBars % 4 == 2 ? Section.Contrast : Section.Theme;
        var degree = (section, body - number) switch
        {
            (_, 1) => Progressions.Ending(scale.Mode).Cadence,
            (not Section.Intro, 2) => Progressions.Ending(scale.Mode).Before,
            (Section.Intro, _) => 0,
            (Section.Contrast, _) => contrast[inPhrase],
            _ => theme[inPhrase],
        };
        return new(number, section, inPhrase, Chord.On(scale, degree, sevenths), Energy((double)number / body));
    }

    // The last chord has no seventh, so that it sounds final.
    private Bar Ending(int number) => new(number, Section.Ending, 0, Chord.On(scale, 0, seventh: false), 0.5);

    /// <summary>Rises to its peak and comes down a little before the end.</summary>
    private static double Energy(double place) => place < PeakAt
        ? 0.3 + (0.7 * place / PeakAt)
        : 1 - (0.4 * (place - PeakAt) / (1 - PeakAt));
}
