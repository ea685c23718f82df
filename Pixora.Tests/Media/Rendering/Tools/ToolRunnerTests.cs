using System.Diagnostics;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Music;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Cluster;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Tools;

/// <summary>Programs that hang, crash, write without end or eat memory.</summary>
public sealed class ToolRunnerTests : IDisposable
{
    /// <summary>Seconds; what is tested does nothing at all, so a loaded machine needs no more.</summary>
    private const double Idle = 0.3;

    /// <summary>Seconds from a limit to the free slot.</summary>
    private const double Promised = 5;

    private readonly Fakes.TemporaryFolder folder = new();
    private readonly RecordedLog<ToolRunner> log = new();
    private readonly ToolRunner runner;

    public ToolRunnerTests()
    {
        var options =
            new ToolOptions { IdleSeconds = Idle, SecondsPerSecond = 1, MemoryMegabytes = 256, OutputMegabytes = 1 };
        runner = new ToolRunner(Options.Create(options), null, TimeProvider.System, log);
    }

    public static TheoryData<int> TenTrials => [.. Enumerable.Range(1, 10)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(TenTrials))]
    public async Task A_hung_encoder_is_stopped_with_its_children_and_tried_once_more(int trial)
    {
        var hung = new StandInTool(folder.Path, "hang");
        using var load = new MachineLoad();
        var begun = Stopwatch.GetTimestamp();

        var fault = await FailAsync(ExternalTool.FFmpeg(hung.Path), FeedForEverAsync);

        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 2 * Idle, (2 * Idle) + (Promised * load.Factor));
        Assert.True(
            (fault.Code, hung.Runs) == ("encoder.stalled", 2), $"Trial {trial}: {fault.Code}, {hung.Runs} runs.");
        Assert.Empty(hung.Alive);
    }

    [Theory]
    [InlineData("hang", "stalled")]
    [InlineData("crash", "crashed")]
    [InlineData("endless", "output")]
    [InlineData("memory", "memory")]
    public async Task Every_program_is_held_to_its_limits(string fault, string code)
    {
        var encoder = new StandInTool(folder.Path, fault);
        var probe = new StandInTool(folder.Path, fault, "ffprobe");
        var music = new StandInTool(folder.Path, fault, "fluidsynth");

        Assert.Equal($"encoder.{code}", (await FailAsync(ExternalTool.FFmpeg(encoder.Path), FeedForEverAsync)).Code);
        Assert.Equal($"probe.{code}", (await FailAsync(() => InspectAsync(probe))).Code);
        Assert.Equal($"music.{code}", (await FailAsync(() => PlayAsync(music))).Code);
        Assert.All([encoder, probe, music], tool => Assert.Equal(2, tool.Runs));
        Assert.Empty(encoder.Alive.Concat(probe.Alive).Concat(music.Alive));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder.Path),
            path => !path.EndsWith(".runs", StringComparison.Ordinal) && new FileInfo(path).LinkTarget is null);
    }

    [Fact]
    public async Task A_file_without_end_is_stopped_at_what_it_can_come_to()
    {
        var overflow = new StandInTool(folder.Path, "overflow");
        var path = Path.Combine(folder.Path, "film.mp4");

        var fault = await FailAsync(() =>
            runner.RunAsync(new(ExternalTool.FFmpeg(overflow.Path), [path], new ToolBounds(10, 100_000)), Token));

        Assert.Equal(("encoder.output", 2), (fault.Code, overflow.Runs));

        // The limit is set when the program has just begun.
        Assert.InRange(new FileInfo(path).Length, 0, 1_000_000_000);
    }

    [Fact]
    public async Task A_program_that_works_for_ever_is_stopped_in_the_end()
    {
        var fault = await FailAsync(ExternalTool.FFmpeg(new StandInTool(folder.Path, "busy").Path));

        Assert.Equal("encoder.slow", fault.Code);
    }

    [Fact]
    public async Task A_killed_encoder_is_tried_again_and_fed_again()
    {
        var killed = new StandInTool(folder.Path, "killed-once");
        var path = Path.Combine(folder.Path, "sound.wav");
        var call = new ToolInvocation(
            ExternalTool.FFmpeg(killed.Path),
            ["-v", "error", "-f", "s16le", "-ar", "8000", "-i", "pipe:0", path],
            ToolBounds.Sound(1))
        {
            Feed = FeedAsync,
        };

        await new ToolRunner(Options.Create(new ToolOptions()), null, TimeProvider.System, log).RunAsync(call, Token);

        Assert.InRange(new FileInfo(path).Length, 16_000, 17_000);
        Assert.Contains(log.Lines, line => line.Contains("exit code 137", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again_and_its_words_are_the_logs_alone()
    {
        var refusing = new StandInTool(folder.Path, "refuse");

        var fault = await FailAsync(ExternalTool.FFmpeg(refusing.Path));

        Assert.Equal(("encoder.failed", 1), (fault.Code, refusing.Runs));
        Assert.DoesNotContain("/srv", fault.Message, StringComparison.Ordinal);
        Assert.Contains(
            log.Lines, line => line.Contains("/srv/studio/secret.wav: Invalid data found", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("idle", "crashed")]
    [InlineData("orphan", "crashed")]
    public async Task A_program_that_ends_well_without_taking_its_input_has_not_done_its_work(string fault, string code)
    {
        var idle = new StandInTool(folder.Path, fault);

        var failure = await FailAsync(ExternalTool.FFmpeg(idle.Path), FeedForEverAsync);

        Assert.Equal(($"encoder.{code}", 2), (failure.Code, idle.Runs));
    }

    [Fact]
    public async Task A_child_that_outlives_its_program_and_holds_its_pipes_holds_up_nobody()
    {
        var leaving = new StandInTool(folder.Path, "orphan");

        var said = await runner.RunAsync(new(ExternalTool.FFmpeg(leaving.Path), [], ToolBounds.Reading(0)), Token);

        Assert.Equal("done\n", said.Output);
        Assert.Empty(leaving.Alive);
    }

    [Fact]
    public async Task A_program_that_waits_for_a_slow_feeder_does_not_hang()
    {
        var path = Path.Combine(folder.Path, "sound.wav");
        string[] arguments = ["-v", "error", "-f", "s16le", "-ar", "8000", "-i", "pipe:0", path];
        var call = new ToolInvocation(ExternalTool.FFmpeg("ffmpeg"), arguments, ToolBounds.Sound(60))
        {
            Feed = async (input, token) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(4 * Idle), TimeProvider.System, token);
                await FeedAsync(input, token);
            },
        };

        await runner.RunAsync(call, Token);

        Assert.InRange(new FileInfo(path).Length, 16_000, 17_000);
    }

    [Fact]
    public async Task A_stopped_film_ends_its_program_at_once()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var hung = new StandInTool(folder.Path, "hang");
        var run = new ToolRunner(Options.Create(new ToolOptions()), null, TimeProvider.System, log)
            .RunAsync(
                new(ExternalTool.FFmpeg(hung.Path), [], ToolBounds.Unknown) { Feed = FeedForEverAsync }, stop.Token);
        await EndToEnd.HubProcess.UntilAsync(() => hung.Runs > 0);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(hung.Alive);
    }

    private Task<ProviderException> FailAsync(ExternalTool tool, Func<Stream, CancellationToken, Task>? feed = null) =>
        FailAsync(() => runner.RunAsync(new(tool, [], ToolBounds.Reading(0)) { Feed = feed }, Token));

    private static Task<ProviderException> FailAsync(Func<Task> run) => Assert.ThrowsAsync<ProviderException>(run);

    private Task<FilmStreams> InspectAsync(StandInTool probe) =>
        FilmStreams.ReadAsync(new FFmpeg(ExternalTool.FFprobe(probe.Path), runner), "film.mp4", Token);

    private Task<PcmSound> PlayAsync(StandInTool music)
    {
        var score = ScoreComposer.Compose(new(MusicMood.Calm, MusicGenre.Ambient, 2, 1));
        return new FluidsynthRenderer(music.Path, "font.sf2", runner).RenderAsync(
            score, Path.Combine(folder.Path, "music"), Token);
    }

    private static async Task FeedForEverAsync(Stream input, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Run(() => input.Write(new byte[1 << 16]), CancellationToken.None);
        }
    }

    private static Task FeedAsync(Stream input, CancellationToken cancellationToken) =>
        input.WriteAsync(new byte[16_000], cancellationToken).AsTask();
}
