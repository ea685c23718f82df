using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Tests.Hub;

/// <summary>A task in which much was said, written straight into the store: no writer has read it yet.</summary>
internal static class HeavyStory
{
    /// <summary>Characters of every line but the first.</summary>
    public const int LineLength = 7900;

    /// <returns>The task.</returns>
    public static async Task<string> WriteAsync(TestStudio studio, int lines)
    {
        var store = studio.Services.GetRequiredService<StudioStore>();
        var keys = studio.Services.GetRequiredService<StoreKeys>();
        var task = new VideoTaskId(new string('7', 32));
        RedisValue[] entries = [.. Facts(task, lines).Select((fact, index) => Entry(fact, index + 1))];
        foreach (var portion in entries.Chunk(200))
        {
            await store.AskAsync(database => database.ListRightPushAsync(keys.Story(task), portion));
        }

        await store.AskAsync(database => database.SortedSetAddAsync(keys.Tasks(new("local")), task.Value, 1));
        return task.Value;
    }

    private static IEnumerable<TaskFact> Facts(VideoTaskId task, int lines) =>
    [
        new TaskCreated(task, new("local"), new("A film about the sea")),
        new ChatMessage(Actor.Person, "you", "A film about the sea"),
        .. Enumerable.Range(1, lines)
        .Select(line => new ChatMessage(Actor.Crew, "director", $"{line:0000} {new string('x', LineLength - 5)}")),
        new StageChanged(TaskStage.Cancelled),
    ];

    private static RedisValue Entry(TaskFact fact, long seq) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new StoryEntry(1, seq, DateTimeOffset.UnixEpoch, new($"c-{seq}"), fact), TaskJson.Options);
}
