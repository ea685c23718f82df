
namespace Pixora.Tests.Hub.Realtime;

public sealed class StoryJoinTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private const int Edits = 60;

    [Fact]
    public async Task Who_joins_at_any_moment_ends_with_the_same_gapless_story()
    {
        await using var studio = shared.Enter();
        await using var writer = await studio.ComeAsync();
        var task = await writer.CreateReviewedAsync();

        var writing = WriteAsync(writer, task);
        var viewers = await Task.WhenAll(
            new[] { 0, 1, 7, 23, 41, Edits }.Select(after => JoinAfterAsync(studio, writer, task, after)));
        await writing;
        var whole = (await writer.JoinAsync(task)).Facts;

        foreach (var viewer in viewers)
        {
            await viewer.UntilAsync(whole[^1].Type, fact => fact.Seq == whole[^1].Seq);
            Assert.Equal(whole.Select(Told), viewer.Story.Select(Told));
            await viewer.DisposeAsync();
        }

        Assert.Equal(Enumerable.Range(1, whole.Count).Select(seq => (long)seq), whole.Select(fact => fact.Seq));
    }

    [Fact]
    public async Task Who_comes_back_gets_the_rest_only()
    {
        await using var studio = shared.Enter();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var all = await viewer.JoinAsync(task);

        var rest = await viewer.JoinAsync(task, all.Epoch, since: 2);

        Assert.True(rest.Recovered);
        Assert.Equal(all.Facts.Skip(2).Select(Told), rest.Facts.Select(Told));
    }

    [Theory]
    [InlineData(77, 1)]
    [InlineData(null, 1000)]
    [InlineData(-1, 1)]
    public async Task What_cannot_be_continued_is_replaced_by_a_snapshot(int? otherEpoch, long since)
    {
        await using var studio = shared.Enter();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var (epoch, top) = await viewer.JoinAsync(task) is var whole ? (whole.Epoch, whole.Seq) : default;

        var reply = await viewer.JoinAsync(task, otherEpoch ?? epoch, since);

        Assert.False(reply.Recovered);
        Assert.Empty(reply.Facts);
        Assert.Equal(top, reply.Seq);
        var snapshot = reply.Snapshot!.Value;
        Assert.Equal("reviewing", snapshot.GetProperty("stage").GetString());
        Assert.Equal("Two scenes", snapshot.GetProperty("breakdown").GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_negative_place_in_the_story_is_refused()
    {
        await using var studio = shared.Enter();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        Assert.Equal("join.since", (await viewer.JoinAsync(task, 1, -1)).Code);
    }

    [Fact]
    public async Task Who_leaves_is_told_nothing_more_and_who_stays_is()
    {
        await using var studio = shared.Enter();
        await using var stays = await studio.ComeAsync();
        await using var leaves = await studio.ComeAsync();
        var task = await stays.CreateReviewedAsync();
        await leaves.JoinAsync(task);
        await leaves.CallAsync<object?>("LeaveTask", task);
        var before = leaves.Story.Count;

        await stays.SendAsync(task, new { type = "set_title", title = "Another" });
        await stays.UntilAsync("title_changed");

        Assert.Equal(before, leaves.Story.Count);
    }

    [Fact]
    public async Task Who_comes_in_the_middle_of_a_render_sees_how_far_it_is()
    {
        await using var studio = shared.Enter();
        await using var first = await studio.ComeAsync();
        await using var second = await studio.ComeAsync();
        var task = await first.CreateReviewedAsync();
        await first.ApproveAsync(task);
        await studio.Renderer.Begun;

        await second.JoinAsync(task);

        var progress = await second.UntilProgressAsync();
        Assert.Equal((10, "images"), (progress.Percent, progress.Stage));
    }

    private static (long Seq, string Type, string Data) Told(RawFact fact) =>
        (fact.Seq, fact.Type, fact.Data.GetRawText());

    private static async Task WriteAsync(Viewer writer, string task)
    {
        for (var edit = 0; edit < Edits; edit++)
        {
            await writer.SendAsync(task, new { type = "set_title", title = $"Title {edit}" });
        }
    }

    private static async Task<Viewer> JoinAfterAsync(TestStudio studio, Viewer writer, string task, int edits)
    {
        var viewer = await studio.ComeAsync();
        if (edits > 0)
        {
            await writer.UntilAsync(
                "title_changed", fact => fact.Data.GetProperty("title").GetString() == $"Title {edits - 1}");
        }

        await viewer.JoinAsync(task);
        return viewer;
    }
}
