using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Grains;

public sealed class ConcurrentEditTests : IDisposable
{
    private const int Pairs = 1000;
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Of_two_edits_of_the_same_revision_one_wins_and_the_other_is_told_where_the_task_stands()
    {
        await using var studio = await TestStudio.OpenAsync(
            data, [new("Pixora:Limits:CommandsPerMinute", "0"), new("Pixora:Limits:MessagesPerSecond", "0")]);
        await using var one = await studio.ComeAsync();
        await using var two = await studio.ComeAsync();
        var task = await one.CreateReviewedAsync();
        var random = new Random(7);
        var winners = new List<Edit>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            Edit[] edits = [Edit.Any(random, $"one {pair}"), Edit.Any(random, $"two {pair}")];
            var revision = 1 + pair;
            CommandReply[] replies = await Task.WhenAll(
                one.SendAsync(task, edits[0].Body, null, revision), two.SendAsync(task, edits[1].Body, null, revision));

            var winner = Assert.Single(replies, reply => reply.Ok);
            Assert.Equal("revision.stale", Assert.Single(replies, reply => !reply.Ok).Code);
            Assert.All(replies, reply => Assert.Equal(revision + 1, reply.Revision));
            winners.Add(edits[Array.IndexOf(replies, winner)]);
        }

        AssertReplayed(winners, (await one.JoinAsync(task, -1, 1)).Snapshot!.Value);
    }

    /// <summary>The plan is what the winners make of it one after the other.</summary>
    private static void AssertReplayed(List<Edit> winners, JsonElement snapshot)
    {
        Assert.Equal(1 + Pairs, snapshot.GetProperty("revision").GetInt32());
        var plan = snapshot.GetProperty("breakdown");
        var told = plan.GetProperty("scenes").EnumerateArray().SelectMany(scene => new[]
        {
            new Edit(scene.GetProperty("id").GetString(), "title", scene.GetProperty("title").GetString()!),
            new Edit(scene.GetProperty("id").GetString(), "visual", scene.GetProperty("visual").GetString()!),
        }).Append(new Edit(null, "title", plan.GetProperty("title").GetString()!)).ToList();
        var replayed = winners.GroupBy(edit => (edit.Scene, edit.Field)).Select(edits => edits.Last()).ToList();
        Assert.Equal(told.Count, replayed.Count);
        Assert.Equal(told.ToHashSet(), replayed.ToHashSet());
    }

    /// <param name="Scene">Null edits the title of the film.</param>
    private sealed record Edit(string? Scene, string Field, string Value)
    {
        public object Body => Scene is null
            ? new { type = "set_title", title = Value }
            : new { type = "update_scene", scene = Scene, patch = new Dictionary<string, string> { [Field] = Value } };

        public static Edit Any(Random random, string value) => random.Next(5) switch
        {
            0 => new(null, "title", value),
            var place => new($"scene-{1 + (place % 2)}", place < 3 ? "title" : "visual", value),
        };
    }
}
