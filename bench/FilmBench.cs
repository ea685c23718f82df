namespace Pixora.Bench;

/// <summary>What making a film costs.</summary>
internal static class FilmBench
{
    /// <returns>Whether every promise is kept.</returns>
    public static async Task<bool> RunAsync(string[] arguments)
    {
        var options = BenchOptions.Parse(arguments);
        var report = new BenchReport();
        using var scratch = new Scratch();
        // First, so that the memory measured does not include what the race allocates.
        await new EditRounds(options, scratch).MeasureAsync(report);
        await using var studio = new BenchStudio(options, scratch["studio"]);
        var film = await BenchFilm.MakeAsync(options, studio, scratch);
        await new MotionSurvey(film, studio).MeasureAsync(report);
        await new CompositionRace(options, film, studio, scratch).MeasureAsync(report);
        return report.Print();
    }
}
