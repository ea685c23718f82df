using System.Text.Json;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>One field of one of the three hashes of a user's taste.</summary>
/// <param name="Hash">0 for what they like, 1 for where it was learned, 2 for what they chose.</param>
/// <param name="Value">Empty deletes the field.</param>
internal readonly record struct TasteEdit(int Hash, string Name, string Value);

/// <summary>The films that one preference was learned from, as JSON, before and after one of them is removed.</summary>
internal sealed record TasteOrigin(string Entry, string Before, string After);

/// <summary>A user's taste as the fields of hashes in the store.</summary>
internal static class TasteEdits
{
    public static IReadOnlyList<TasteEdit> Of(TasteChange change) =>
    [
        .. change.Likings.Select(liking => new TasteEdit(0, liking.Entry, liking.Value ?? "")),
        .. from liking in change.Likings
           let origins = liking.From is { } films ? JsonSerializer.Serialize(films, TaskJson.Options) : ""
           select new TasteEdit(1, liking.Entry, origins),
        .. change.Choices.Select(choice => new TasteEdit(2, $"{choice.Entry}:{choice.Task}", choice.Value)),
    ];

    /// <summary>The fields that name a task: nothing is learned from it any more.</summary>
    public static IEnumerable<string> ChoicesIn(Taste taste, VideoTaskId task) =>
        taste.Choices.Where(choice => choice.Task == task).Select(choice => $"{choice.Entry}:{choice.Task}");

    /// <summary>
    /// Where a task is named among those that a preference was learned from: the field as it is, and without the task.
    /// What was learned stays.
    /// </summary>
    public static IReadOnlyList<TasteOrigin> OriginsIn(Taste taste, VideoTaskId task) =>
    [
        .. from learned in taste.Learned
           where learned.Value.Contains(task)
           let others = (ValueList<VideoTaskId>)[.. learned.Value.Where(other => other != task)]
           select new TasteOrigin(
               learned.Key, JsonSerializer.Serialize(learned.Value, TaskJson.Options), JsonSerializer.Serialize(others, TaskJson.Options)),
    ];

    public static Choice ReadChoice(string name, string value)
    {
        var parts = name.Split(':', 2);
        return new(parts[0], new(parts[^1]), value);
    }
}
