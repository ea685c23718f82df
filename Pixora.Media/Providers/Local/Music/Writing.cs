namespace Pixora.Media.Providers.Local.Music;

/// <summary>What all parts of a piece share.</summary>
internal sealed record Writing(Scale Scale, Temper Temper, Arrangement Arrangement, IReadOnlyList<Bar> Bars)
{
    private const int PadLow = 50;

    /// <summary>Beats of the whole piece.</summary>
    public double Beats => Bars.Count * Bar.Beats;

    /// <summary>The pad's chord in each bar, led from the one before.</summary>
    public IReadOnlyList<int[]> Voicings { get; } = Lead(Bars, PadLow + Temper.Register);

    public IEnumerable<Bar> Moving => Bars.Where(bar => bar.Section != Section.Ending);

    /// <summary>The first of the bars that hold the last chord.</summary>
    public Bar Final => Bars.First(bar => bar.Section == Section.Ending);

    private static int[][] Lead(IReadOnlyList<Bar> bars, int low)
    {
        var voicings = new int[bars.Count][];
        for (var i = 0; i < voicings.Length; i++)
        {
            voicings[i] = VoiceLeading.Voice(bars[i].Chord, i == 0 ? [] : voicings[i - 1], low);
        }

        return voicings;
    }
}
