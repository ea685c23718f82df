using System.Text.Json;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>What users like, for all their films: a hash of each user, an entry as JSON under its name. What a film is told is added in the same step as the film's story, see <see cref="StoryShelf"/>.</summary>
internal sealed class PreferencesShelf(StudioStore store, StoreKeys keys)
{
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Preferences> ReadAsync(UserId user)
    {
        var entries = await store.AskAsync(database => database.HashGetAllAsync(keys.Preferences(user)));
        return JsonSerializer.Deserialize<Preferences>($"{{{string.Join(',', entries.Select(entry => $"\"{entry.Name}\":{entry.Value}"))}}}", TaskJson.Options)!;
    }

    /// <summary>Replaces all of them; nothing liked deletes them.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task<bool> WriteAsync(UserId user, Preferences likes) => store.AskAsync(database =>
    {
        var replacement = database.CreateTransaction();
        _ = replacement.KeyDeleteAsync(keys.Preferences(user));
        if (Changes(new(), likes) is { Count: > 0 } entries)
        {
            _ = replacement.HashSetAsync(keys.Preferences(user), [.. entries.Select(entry => new HashEntry(entry.Name, entry.Value))]);
        }

        return replacement.ExecuteAsync();
    });

    /// <summary>The entries that differ, as they are afterwards; one that is gone has no text.</summary>
    public static IReadOnlyList<(string Name, string Value)> Changes(Preferences before, Preferences after)
    {
        var known = Entries(before);
        return [.. Entries(after).Where(entry => known[entry.Key] != entry.Value).Select(entry => (entry.Key, entry.Value))];
    }

    private static Dictionary<string, string> Entries(Preferences likes) =>
        JsonSerializer.SerializeToElement(likes, TaskJson.Options).EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => entry.Value.ValueKind is JsonValueKind.Null ? "" : entry.Value.GetRawText());
}
