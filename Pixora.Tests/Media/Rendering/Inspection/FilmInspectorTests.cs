using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Inspection;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Inspection;

public sealed class FilmInspectorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Films that break one promise each, named by its code.</summary>
    public static TheoryData<string> Broken => [.. BrokenFilms.Keys];

    private static Dictionary<string, TinyFilm> BrokenFilms { get; } = new()
    {
        ["film.size"] = new() { Size = "80x36" },
        ["film.aspect"] = new() { Look = "setsar=4/3" },
        ["film.colour"] = new() { Colours = "smpte170m" },
        ["film.frames"] = new() { ClipFrames = [60, 60, 59] },
        ["film.timestamps"] = new() { Times = "N*512+if(eq(N\\,10)\\,100\\,0)" },
        ["film.keyframes"] = new() { Pictures = ["testsrc2"], ClipFrames = [180] },
        ["film.black"] = new() { Look = "drawbox=t=fill:c=black:enable='between(n,20,32)'" },
        ["film.freeze"] = new() { Pictures = ["testsrc2", "smptebars", "testsrc2"] },
        ["film.length"] = new() { Sound = "apad=pad_dur=0.3" },
        ["film.loudness"] = new() { Sound = "volume=-2dB" },
        ["film.truepeak"] = new() { Sound = "aeval='if(between(t,3,3.0004),0.91,val(0))|val(1)',aformat=channel_layouts=stereo" },
        ["film.silence"] = new() { Sound = "volume=0:enable='between(t,3.2,5.9)'" },
        ["film.captions"] = new() { Cues = [new(1, 1.9, "Hello there,"), new(2.1, 3.9, "this is another\nfilm.")] },
        ["film.chapters"] = new()
        {
            Chapters = [new(new("scene-1"), "One", 0), new(new("scene-2"), "Too", 2), new(new("scene-3"), "Three", 4)],
        },
        ["film.mark"] = new() { Marked = false },
        ["film.faststart"] = new() { FastStart = false },
    };

    [Fact]
    public async Task A_good_film_passes_every_check()
    {
        var report = await InspectAsync(new TinyFilm(), TinyFilm.Expected);

        Assert.True(report.Passed, Faults(report));
        Assert.Equal(6, report.Seconds, 0.05);
        Assert.Equal(
            BrokenFilms.Keys.Concat(["film.clipping", "film.cues", "film.speech"]).Order(),
            report.Checks.Select(check => check.Code).Order());
    }

    [Theory, MemberData(nameof(Broken))]
    public async Task A_film_that_breaks_one_promise_fails_with_its_code(string code)
    {
        var report = await InspectAsync(BrokenFilms[code], TinyFilm.Expected);

        Assert.True(report.Checks.Where(check => !check.Passed).Select(check => check.Code).SequenceEqual([code]), Faults(report));
        Assert.Contains("wanted", report.Checks.Single(check => !check.Passed).Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_that_clips_fails_for_its_samples_and_its_peak()
    {
        var report = await InspectAsync(
            new TinyFilm { Sound = "aeval='if(between(t,3,3.001),1.3,val(0))|val(1)',aformat=channel_layouts=stereo" },
            TinyFilm.Expected);

        Assert.Equal(["film.truepeak", "film.clipping"], report.Checks.Where(check => !check.Passed).Select(check => check.Code));
    }

    [Fact]
    public async Task Black_and_stillness_that_were_planned_are_no_fault()
    {
        var tiny = BrokenFilms["film.freeze"] with { Look = BrokenFilms["film.black"].Look };

        var report = await InspectAsync(
            tiny,
            TinyFilm.Expected with { StillSpans = [new(60, 120)], BlackSpans = [new(20, 33), new(80, 93), new(140, 153)] });

        Assert.True(report.Passed, Faults(report));
    }

    [Theory]
    [InlineData(1, 2.5, "leaves its scene")]
    [InlineData(1, 1.0, "has no length")]
    [InlineData(0.1, 0.2, "too quick to read")]
    public async Task Cues_that_break_the_rules_are_named(double start, double end, string fault)
    {
        var tiny = new TinyFilm { Cues = [new(start, end, "Hello there,"), new(2.6, 3.9, "this is a tiny\nfilm.")] };

        var report = await InspectAsync(tiny, TinyFilm.Expected with { Cues = tiny.Cues });

        Assert.Contains(
            fault, report.Checks.Single(check => check.Code == "film.cues").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_film_is_said_to_be_unreadable()
    {
        await File.WriteAllTextAsync(folder["film.mp4"], "not a film", TestContext.Current.CancellationToken);

        var report = await new FilmInspector().InspectAsync(
            folder["film.mp4"], TinyFilm.Expected, TestContext.Current.CancellationToken);

        Assert.Equal(["film.readable"], report.Checks.Select(check => check.Code));
        Assert.False(report.Passed);
    }

    [Fact]
    public async Task A_narrator_who_is_not_heard_is_missed()
    {
        var tiny = new TinyFilm { Sound = "volume=0:enable='between(t,4.6,6)'" };

        var report = await InspectAsync(tiny, TinyFilm.Expected with { Speech = [new(1, 4.5), new(4.7, 5.9)] });

        Assert.Equal("film.speech", Assert.Single(report.Checks, check => !check.Passed).Code);
    }

    [Fact]
    public async Task Sound_where_silence_was_planned_is_a_fault()
    {
        var report = await InspectAsync(
            new TinyFilm(), TinyFilm.Expected with { Sound = SoundPlan.Silent, Speech = [] });

        Assert.Equal(["film.loudness"], report.Checks.Where(check => !check.Passed).Select(check => check.Code));
    }

    public void Dispose() => folder.Dispose();

    private static string Faults(FilmReport report) => string.Join('\n', report.Checks.Where(check => !check.Passed));

    private async Task<FilmReport> InspectAsync(TinyFilm film, FilmExpectation expected) =>
        await new FilmInspector().InspectAsync(
            await film.MakeAsync(folder, TestContext.Current.CancellationToken),
            expected,
            TestContext.Current.CancellationToken);
}
