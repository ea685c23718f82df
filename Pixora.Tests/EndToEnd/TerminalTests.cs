using Pixora.Media.Generation;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;
using Pixora.Tests.Hub;

namespace Pixora.Tests.EndToEnd;

public sealed class TerminalTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder desk = new();

    public void Dispose()
    {
        data.Dispose();
        desk.Dispose();
    }

    [Fact]
    public async Task A_sentence_on_the_command_line_ends_as_a_film_on_disk()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        studio.Renderer.Go();

        var (exitCode, output, errors) = await RunAsync(studio, "make", "The sea", "--out", "film.mp4");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(
            StagedRenderer.Film,
            await File.ReadAllBytesAsync(Path.Combine(desk.Path, "film.mp4"), TestContext.Current.CancellationToken));
        Assert.Contains("Two scenes", output, StringComparison.Ordinal);
        Assert.Contains("Something is said.", output, StringComparison.Ordinal);
        Assert.Contains("6.0 s, 64×36", output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(desk.Path));
    }

    [Fact]
    public async Task Without_a_name_the_film_is_called_after_its_title_and_overwrites_nothing()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        studio.Renderer.Go();
        await File.WriteAllTextAsync(
            Path.Combine(desk.Path, "two-scenes.mp4"), "mine", TestContext.Current.CancellationToken);

        await RunAsync(studio, "make", "The sea");

        Assert.True(File.Exists(Path.Combine(desk.Path, "two-scenes-2.mp4")));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(desk.Path, "two-scenes.mp4"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(64, "brief.aspect.unknown", "make", "The sea", "--aspect", "3:7")]
    [InlineData(64, "brief.prompt.empty", "make", "")]
    [InlineData(64, "usage", "make", "The sea", "--seconds", "many")]
    [InlineData(64, "usage", "make")]
    [InlineData(64, "script.missing", "make", "--script", "nowhere.txt")]
    public async Task Wrong_usage_is_said_in_one_line(int exitCode, string code, params string[] arguments)
    {
        await using var studio = await TestStudio.OpenAsync(data);

        var run = await RunAsync(studio, arguments);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith($"{code}: ", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_question_of_the_crew_before_the_plan_is_shown_and_nobody_waits_for_ever()
    {
        await using var model = await StandInOpenAI.StartAsync(new Reply.Words("For children or for experts?"));
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);

        var run = await RunAsync(studio, "make", "The sea");

        Assert.Equal(
            (1, "crew.question: The crew asks: For children or for experts? Say more in the order.\n"),
            (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_failed_film_says_why_and_leaves_no_file()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        studio.Renderer.Go().Failure = new ProviderException("disk.full", "The disk is full.", retryable: true);

        var run = await RunAsync(studio, "make", "The sea", "--out", "film.mp4");

        Assert.Equal((1, "disk.full: The disk is full.\n"), (run.ExitCode, run.Errors));
        Assert.Empty(Directory.GetFiles(desk.Path));
    }

    [Fact]
    public async Task A_film_that_costs_something_is_not_made_without_a_review()
    {
        await using var studio = await TestStudio.OpenAsync(data, new StagedRenderer(data.Path) { Price = 2 });

        var run = await RunAsync(studio, "make", "The sea");

        Assert.StartsWith("budget.exceeded: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, studio.Renderer.Takes);
    }

    [Fact]
    public async Task Ctrl_C_cancels_the_film_on_the_server()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var run = TerminalRun.Start(
            desk.Path, "make", "The sea", "--server", studio.Address.ToString(), "--key-file", HubProcess.KeyFile(data.Path));
        await studio.Renderer.Begun;

        Signals.Interrupt(run.Id);
        var (exitCode, output, _) = await run.EndAsync(TestContext.Current.CancellationToken);

        await studio.Renderer.Stopped;
        Assert.Equal(130, exitCode);
        Assert.Contains("Cancelled.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said()
    {
        using var run = TerminalRun.Start(desk.Path, "make", "The sea", "--server", "http://127.0.0.1:1");

        var (exitCode, _, errors) = await run.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(69, exitCode);
        Assert.StartsWith("server.unreachable: ", errors, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        TestStudio studio, params string[] arguments)
    {
        using var run = TerminalRun.Start(
            desk.Path,
            [.. arguments, "--server", studio.Address.ToString(), "--key-file", HubProcess.KeyFile(data.Path)]);
        return await run.EndAsync(TestContext.Current.CancellationToken);
    }
}
