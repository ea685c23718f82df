using System.Text.Json;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>One field of one of the three hashes of a user's taste.</summary>
/// <param name="Hash">0 for what they like, 1 for where it was learned, 2 for what they chose.</param>
/// <param name="Value">Empty deletes the field.</param>
internal readonly record struct TasteEdit(int Hash, string Name, string Value);

/// <summary>What is known of a person's taste, as it is kept in the store.</summary>
internal static class TasteEdits
{
    public static IReadOnlyList<TasteEdit> Of(TasteChange change) =>
    [
        .. change.Likings.Select(liking => new TasteEdit(0, liking.Entry, liking.Value ?? "")),
        .. change.Likings.Select(liking => new TasteEdit(1, liking.Entry, liking.From is { } films ? JsonSerializer.Serialize(films, TaskJson.Options) : "")),
        .. change.Choices.Select(choice => new TasteEdit(2, $"{choice.Entry}:{choice.Task}", choice.Value)),
    ];

    public static Choice ReadChoice(string name, string value)
    {
        var parts = name.Split(':', 2);
        return new(parts[0], new(parts[^1]), value);
    }
}
