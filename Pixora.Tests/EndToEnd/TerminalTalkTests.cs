using Microsoft.Extensions.DependencyInjection;
using Pixora.Agents.Planning;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;
using Pixora.Tests.Hub;

namespace Pixora.Tests.EndToEnd;

/// <summary>A film is made and changed by talking in a terminal.</summary>
public sealed class TerminalTalkTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder desk = new();

    public void Dispose()
    {
        data.Dispose();
        desk.Dispose();
    }

    [Fact]
    public async Task A_conversation_ends_with_two_films_and_the_second_remakes_only_what_changed()
    {
        using var hub = await HubProcess.StartAsync(data.Path);

        var (exitCode, output, errors) = await TalkAsync(
            hub.Address,
            ["shorten scene 1", "I approve", "/approve", "turn down the music", "/approve"],
            "A film about the sea, 6 seconds, no narration", "--out", "film.mp4");

        Assert.Equal((0, ""), (exitCode, errors));
        AssertOrder(
            output,
            "director: “The Sea”.", "0.00 US dollars", "/approve makes this film.",
            "> shorten scene 1", "scene_writer · update_scene sceneId: scene-1", "scene_writer · update_scene →", "scene_writer: ",
            "0.00 US dollars",
            "> I approve", "director: ", "/approve makes this film.",
            "> /approve", " %  ", Path.Combine(desk.Path, "film.mp4"), " s, 256×144, ",
            "> turn down the music", "composer · adjust_audio musicLevelDb: -4", " kept, about ",
            "> /approve", Path.Combine(desk.Path, "film-2.mp4"), "Come back with: ./pixora talk --task ");
        Assert.Equal(["film-2.mp4", "film.mp4"], Directory.GetFiles(desk.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            "clips", output[output.LastIndexOf("> /approve", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task It_is_done_in_German_as_well_and_gone_on_with_later()
    {
        await using var studio = await OfflineAsync();

        var first = await TalkAsync(studio.Address, ["Kürze Szene 2", "/quit"], "Ein Film über das Meer, 30 Sekunden");
        var task = first.Output[(first.Output.LastIndexOf("--task ", StringComparison.Ordinal) + 7)..].Trim();
        var second = await TalkAsync(studio.Address, ["Mach das rückgängig", "/approve"], "--task", task);

        Assert.Equal((0, "", 0, ""), (first.ExitCode, first.Errors, second.ExitCode, second.Errors));
        AssertOrder(
            first.Output, "director: „Das Meer“.", "> Kürze Szene 2", "scene_writer · update_scene →", "> /quit");
        AssertOrder(
            second.Output, "you: Ein Film über das Meer, 30 Sekunden", "you: Kürze Szene 2", "The plan waits for your word.",
            "> Mach das rückgängig", "director · undo →", "> /approve", "das-meer.mp4");
        Assert.Equal(
            StagedRenderer.Film,
            await File.ReadAllBytesAsync(Path.Combine(desk.Path, "das-meer.mp4"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_film_is_shared_by_a_link_that_is_said_once_and_listed()
    {
        await using var studio = await OfflineAsync();

        var (exitCode, output, errors) = await TalkAsync(
            studio.Address, ["/share list", "/approve", "/share", "/share list", "/share what"], "A film about the sea, 6 seconds");

        Assert.Equal((0, ""), (exitCode, errors));
        AssertOrder(
            output, "> /share list", "There is no link to this film.", "> /share", $"{studio.Address}s/", "can watch this film until",
            "> /share list", "not used yet", "> /share what", "/share end ID ends one.");
    }

    [Fact]
    public async Task A_command_that_there_is_not_and_one_that_is_refused_are_told_with_their_codes()
    {
        await using var studio = await OfflineAsync();

        var (exitCode, output, _) = await TalkAsync(
            studio.Address,
            ["/aprove", "/undo", "/stop", "/approve", "/approve", "/cancel"],
            "The sea");

        Assert.Equal(0, exitCode);
        AssertOrder(
            output,
            "> /aprove", "command.unknown: There is no /aprove. There is: /approve /plan ", "> /undo", "undo.empty: ", "> /stop",
            "Nothing is going on",
            "> /approve", ".mp4", "> /approve", "stage.mismatch: ", "> /cancel", "stage.mismatch: ");
        Assert.Equal(1, studio.Renderer.Takes);
    }

    [Fact]
    public async Task A_film_is_deleted_after_one_question_and_restored()
    {
        await using var studio = await OfflineAsync();

        var (exitCode, output, _) = await TalkAsync(
            studio.Address, ["/delete", "no", "/delete", "y", "/approve", "/restore", "/undo"], "The sea");

        Assert.Equal(0, exitCode);
        AssertOrder(
            output,
            "> /delete", "Delete this film?", "> no", "Not deleted.", "> /delete", "> y", "Deleted. /restore brings it back until ",
            "> /approve", "task.deleted: ", "> /restore", "Restored.", "> /undo", "undo.empty: ");
    }

    [Fact]
    public async Task What_costs_money_is_made_only_after_a_yes()
    {
        await using var studio = await TestStudio.OpenAsync(data, new StagedRenderer(data.Path) { Price = 2 }.Go());

        var (exitCode, output, _) = await TalkAsync(
            studio.Address, ["/approve", "no", "/approve", "y"], "The sea", "--out", "film.mp4");

        Assert.Equal(0, exitCode);
        AssertOrder(output, "> /approve", "Making it costs 2.00 US dollars.", "> no", "Not approved", "> /approve", "> y", "film.mp4");
        Assert.Equal(1, studio.Renderer.Takes);
    }

    [Fact]
    public async Task What_a_model_writes_steers_no_terminal()
    {
        const string Hostile = "\u009b31m\u202e[bold red]Gone[/] [/nonsense]";
        await using var model = await StandInOpenAI.StartAsync(new Reply.Words($"For whom? {Hostile}"));
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);

        var (exitCode, output, errors) = await TalkAsync(studio.Address, [], "The sea [red]at night[/]");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("director: For whom? ", output, StringComparison.Ordinal);
        Assert.Contains("[bold red]Gone[/] [/nonsense]", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, letter => letter is '\u009b' or '\u001b' or '\u202e');
    }

    [Fact]
    public async Task What_stands_in_a_title_is_shown_as_it_is()
    {
        await using var studio = await OfflineAsync();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        Assert.True((await viewer.SendAsync(task, new { type = "set_title", title = "The [red]sea[/] \u202eeht" })).Ok);
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 2);

        var (exitCode, output, _) = await TalkAsync(studio.Address, ["/plan"], "--task", task);

        Assert.Equal(0, exitCode);
        Assert.Contains("The [red]sea[/] eht", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_stops_the_film_and_the_conversation_goes_on()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var run = Start(studio.Address, ["/approve", "/help"], "The sea");
        await studio.Renderer.Begun;

        Signals.Interrupt(run.Id);
        var (exitCode, output, _) = await run.EndAsync(TestContext.Current.CancellationToken);

        await studio.Renderer.Stopped;
        Assert.Equal(0, exitCode);
        AssertOrder(output, "Stopping", "Cancelled.", "> /help", "/approve  makes the film");
    }

    [Fact]
    public async Task A_server_that_dies_and_comes_back_finds_the_conversation_going_on()
    {
        using var hub = await HubProcess.StartAsync(data.Path);
        using var run = Start(
            hub.Address, ["/approve", "turn down the music"], "A film about the sea, 5 seconds", "--out", "film.mp4");
        await HubProcess.UntilAsync(
            () =>
                new DirectoryInfo(Path.Combine(data.Path, "assets")) is { Exists: true } assets
                    && assets.EnumerateFiles("*.json", SearchOption.AllDirectories).Skip(3).Any());

        await hub.KillAsync();
        using var again = await HubProcess.StartAsync(data.Path, hub.Address.ToString());
        var (exitCode, output, errors) = await run.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (exitCode, errors));
        AssertOrder(
            output, "> /approve", "The connection is lost", "The connection is there again.", "film.mp4", "> turn down the music",
            "composer · adjust_audio →", " kept, about ");
    }

    [Fact]
    public async Task A_failed_film_says_why_and_how_to_go_on()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        studio.Renderer.Go().Failure = new ProviderException("disk.full", "The disk is full.", retryable: true);

        var (exitCode, output, _) = await TalkAsync(studio.Address, ["/approve"], "The sea");

        Assert.Equal(1, exitCode);
        AssertOrder(output, "disk.full: The disk is full.", "/retry tries again");
        Assert.Empty(Directory.GetFiles(desk.Path));
    }

    [Fact]
    public async Task A_film_that_waits_names_its_scenes_the_cause_and_the_money_and_goes_on_with_a_retry()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        studio.Renderer.Go().Broken = new(new("scene-2"), "image", "key", "provider.away", "Nobody answered.", Payment.Unknown);

        var (exitCode, output, _) = await TalkAsync(
            studio.Address, ["/approve", "/retry 1", "/retry scene-2"], "The sea", "--out", "film.mp4");

        Assert.Equal(0, exitCode);
        AssertOrder(
            output,
            "> /approve", "scene-2: its image could not be made. Nobody answered. (provider.away; whether it was paid is not known)",
            "The film waits", "/retry scene-2 only that one", "> /retry 1", "retry.scene: ", "> /retry scene-2", "film.mp4");
    }

    [Fact]
    public async Task A_question_is_answered_by_its_number_or_in_own_words()
    {
        await using var model = await StandInOpenAI.StartAsync(
        [
            Scripts.Call("ask_person", """{"question":"For whom is it?","choices":["For children","For sailors"]}"""),
            Scripts.Call("ask_person", """{"question":"Which sea?","choices":["The North Sea","The Pacific","Any"]}"""),
            .. Scripts.Plan,
        ]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);

        var (exitCode, output, _) = await TalkAsync(studio.Address, ["2", "The one at home"], "The sea");

        Assert.Equal(0, exitCode);
        AssertOrder(
            output,
            "director: For whom is it?", "1  For children", "2  For sailors", "Type 1 to 2", "> 2", "director: Which sea?", "3  Any",
            "> The one at home", "/approve makes this film.");
    }

    [Theory]
    [InlineData(64, "usage")]
    [InlineData(1, "task.unknown", "--task", "0123456789abcdef0123456789abcdef")]
    [InlineData(1, "task.id", "--task", "nonsense")]
    [InlineData(64, "brief.aspect.unknown", "The sea", "--aspect", "3:7")]
    public async Task What_cannot_begin_is_said_in_one_line(int exitCode, string code, params string[] arguments)
    {
        await using var studio = await TestStudio.OpenAsync(data);

        var run = await TalkAsync(studio.Address, [], arguments);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith($"{code}: ", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    private async Task<TestStudio> OfflineAsync()
    {
        var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IPlanner, OfflinePlanner>());
        studio.Renderer.Go();
        return studio;
    }

    private static void AssertOrder(string output, params string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var found = output.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{part}” does not follow in:\n{output}");
            from = found + part.Length;
        }
    }

    private TerminalRun Start(Uri server, IEnumerable<string> typed, params string[] arguments) =>
        TerminalRun.Talk(desk.Path, typed, [.. arguments, "--server", server.ToString(), "--key-file", HubProcess.KeyFile(data.Path)]);

    private async Task<(int ExitCode, string Output, string Errors)> TalkAsync(
        Uri server, IEnumerable<string> typed, params string[] arguments)
    {
        using var run = Start(server, typed, arguments);
        return await run.EndAsync(TestContext.Current.CancellationToken);
    }
}
