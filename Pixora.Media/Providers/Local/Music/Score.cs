using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>A written piece.</summary>
/// <param name="Genre">Chooses the instruments.</param>
/// <param name="BeatsPerMinute">Such that the bars fill <paramref name="Seconds"/> exactly.</param>
/// <param name="Bars">In order; the last are the tonic that dies away.</param>
/// <param name="Notes">By start.</param>
internal sealed record Score(
    Scale Scale, MusicGenre Genre, double BeatsPerMinute, double Seconds, ValueList<Bar> Bars, ValueList<Note> Notes)
{
    public double SecondsPerBeat => 60 / BeatsPerMinute;

    /// <summary>When the last chord begins, in seconds.</summary>
    public double FinalChordStart => Bars.First(bar => bar.Section == Section.Ending).Start * SecondsPerBeat;
}
