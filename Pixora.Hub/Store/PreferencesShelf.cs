using System.Text.Json;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>What users like, for all their films: hashes of each user with an entry each. What a film is told and what is chosen in it is added in the same step as the film's story, see <see cref="StoryShelf"/>.</summary>
internal sealed class PreferencesShelf(StudioStore store, StoreKeys keys)
{
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Preferences> ReadAsync(UserId user) =>
        Read(await store.AskAsync(database => database.HashGetAllAsync(keys.Preferences(user))));

    /// <summary>The preferences, where they come from, and the choices that more may be learned from.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Taste> TasteAsync(UserId user)
    {
        var hashes = await store.AskAsync(database => Task.WhenAll(
            database.HashGetAllAsync(keys.Preferences(user)), database.HashGetAllAsync(keys.Learned(user)), database.HashGetAllAsync(keys.Choices(user))));
        return new(
            Read(hashes[0]),
            hashes[1].ToDictionary(entry => entry.Name.ToString(), entry => JsonSerializer.Deserialize<ValueList<VideoTaskId>>(entry.Value.ToString(), TaskJson.Options)!),
            [.. hashes[2].Select(entry => TasteEdits.ReadChoice(entry.Name.ToString(), entry.Value.ToString()))]);
    }

    /// <summary>Replaces all of them by what the person states; whatever is not stated is deleted, and not learned again from the films there are.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task WriteAsync(UserId user, Preferences likes)
    {
        var stated = PreferenceEntries.Of(likes);
        return StateAsync(user, PreferenceEntries.Names.Select(name => KeyValuePair.Create(name, stated.GetValueOrDefault(name))));
    }

    /// <summary>Deletes one of them, as <see cref="WriteAsync"/> does.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task DeleteAsync(UserId user, string entry) => StateAsync(user, [KeyValuePair.Create(entry, (string?)null)]);

    /// <summary>Forgets everything that is known of a user's taste, as if they had never made a film.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task ForgetAsync(UserId user) =>
        store.AskAsync(database => database.KeyDeleteAsync([keys.Preferences(user), keys.Learned(user), keys.Choices(user)]));

    private async Task StateAsync(UserId user, IEnumerable<KeyValuePair<string, string?>> said)
    {
        var edits = TasteEdits.Of((await TasteAsync(user)).State(said));
        RedisKey[] hashes = [keys.Preferences(user), keys.Learned(user), keys.Choices(user)];
        await store.AskAsync(database =>
        {
            var change = database.CreateTransaction();
            foreach (var edit in edits)
            {
                _ = edit.Value.Length == 0 ? (Task)change.HashDeleteAsync(hashes[edit.Hash], edit.Name) : change.HashSetAsync(hashes[edit.Hash], edit.Name, edit.Value);
            }

            return change.ExecuteAsync();
        });
    }

    private static Preferences Read(HashEntry[] entries) => PreferenceEntries.With(new(), entries.Select(entry => KeyValuePair.Create(entry.Name.ToString(), (string?)entry.Value.ToString())));
}
