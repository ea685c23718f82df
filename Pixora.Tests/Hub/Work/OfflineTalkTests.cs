using Microsoft.Extensions.DependencyInjection;
using Pixora.Agents.Language;
using Pixora.Agents.Planning;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Work;

/// <summary>A person talks German with the crew through the real hub, and no model is configured.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class OfflineTalkTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Every_sentence_ends_in_exactly_its_facts()
    {
        await using var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IPlanner, OfflinePlanner>());
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync(prompt: "Ein Film über das Meer, 30 Sekunden");
        Assert.StartsWith("director: „", viewer.CrewLines[0], StringComparison.Ordinal);
        Assert.EndsWith(
            "Ändere, was du möchtest, und gib den Plan dann frei.", viewer.CrewLines[0], StringComparison.Ordinal);
        var seconds = Seconds(viewer);

        Assert.Equal(
            ["tool_call update_scene", "scene_changed", "tool_result"], await TalkAsync(viewer, task, "Kürze Szene 2"));
        Assert.True(Seconds(viewer) < seconds);
        Assert.Equal(["tool_call adjust_audio", "music_changed", "tool_result"], await TalkAsync(viewer, task, "Mach die Musik leiser"));
        Assert.Equal(["tool_call undo", "revision_restored", "tool_result"], await TalkAsync(viewer, task, "Mach das rückgängig"));
        Assert.Equal(["tool_call check_generation_status", "tool_result"], await TalkAsync(viewer, task, "Wie weit bist du mit dem Film?"));
        Assert.EndsWith("wartet auf deine Freigabe.", viewer.CrewLines[^1], StringComparison.Ordinal);
        Assert.Equal([], await TalkAsync(viewer, task, "Ich gebe den Plan frei"));

        Assert.EndsWith(MessageCatalog.Format("approve", "de"), viewer.CrewLines[^1], StringComparison.Ordinal);
        Assert.Single(
            viewer.CrewLines, line => line.Contains(MessageCatalog.Format("offline", "de"), StringComparison.Ordinal));
        Assert.Equal(0, studio.Renderer.Takes);
        await viewer.AssertWholeAsync(task);
    }

    [Fact]
    public async Task What_is_wanted_always_counts_for_the_next_film_too()
    {
        await using var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IPlanner, OfflinePlanner>());
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync(prompt: "Ein Film über das Meer, 30 Sekunden");

        Assert.Equal(
            ["format_changed", "preferences_changed", "tool_call set_preferences", "tool_call set_style", "tool_result", "tool_result"],
            (await TalkAsync(viewer, task, "Ändere den Stil immer auf Schwarzweiß")).Order());

        await using var next = await studio.ComeAsync();
        await next.CreateReviewedAsync("create-2", "Ein Film über den Wald, 30 Sekunden");
        Assert.Equal(
            "noir",
            next.Story.Single(fact => fact.Type == "breakdown_proposed")
                .Data.GetProperty("breakdown").GetProperty("format").GetProperty("style").GetString());
    }

    /// <summary>Seconds of the second scene.</summary>
    private static double Seconds(Viewer viewer) => viewer.Story.LastOrDefault(fact => fact.Type == "scene_changed") is { } changed
        ? changed.Data.GetProperty("scene").GetProperty("seconds").GetDouble()
        : viewer.Story.Single(fact => fact.Type == "breakdown_proposed").Data.GetProperty("breakdown")
            .GetProperty("scenes")[1].GetProperty("seconds").GetDouble();

    /// <summary>What a sentence brought about, without what was said and what it costs.</summary>
    private static async Task<IReadOnlyList<string>> TalkAsync(Viewer viewer, string task, string sentence)
    {
        var before = viewer.Story.Count(fact => fact.Type == "turn_ended");
        var seq = viewer.Story[^1].Seq;
        Assert.True((await viewer.SayAsync(task, sentence)).Ok);
        Assert.Equal("done", (await viewer.UntilTurnsAsync(before + 1))[^1]);
        return [.. viewer.Story.Where(fact => fact.Seq > seq && fact.Type is not ("chat_message" or "turn_ended" or "price_quoted"))
            .Select(fact => fact.Type == "tool_call" ? $"tool_call {fact.Data.GetProperty("tool").GetString()}" : fact.Type)];
    }
}
