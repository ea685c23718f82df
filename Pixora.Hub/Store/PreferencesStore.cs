using System.Text.Json;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// The preferences of users: hashes of each user with a field for each preference. What a user states or chooses in a
/// film is added in the same step as the film's story, see <see cref="StoryStore"/>.
/// </summary>
internal sealed class PreferencesStore(StudioStore store, StoreKeys keys)
{
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Preferences> ReadAsync(UserId user) =>
        Read(await store.AskAsync(database => database.HashGetAllAsync(keys.Preferences(user))));

    /// <summary>The preferences, where they come from, and the choices that more may be learned from.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Taste> TasteAsync(UserId user)
    {
        var hashes = await store.AskAsync(database => Task.WhenAll(
            database.HashGetAllAsync(keys.Preferences(user)),
            database.HashGetAllAsync(keys.Learned(user)),
            database.HashGetAllAsync(keys.Choices(user))));
        return new(
            Read(hashes[0]),
            hashes[1].ToDictionary(entry => entry.Name.ToString(), entry => ReadOrigins(entry.Value)),
            [.. hashes[2].Select(entry => TasteEdits.ReadChoice(entry.Name.ToString(), entry.Value.ToString()))]);
    }

    /// <summary>
    /// Replaces all preferences by what the person states. What is not stated is deleted, and not learned again from
    /// existing films.
    /// </summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task WriteAsync(UserId user, Preferences likes)
    {
        var stated = PreferenceEntries.Of(likes);
        return StateAsync(
            user, PreferenceEntries.Names.Select(name => KeyValuePair.Create(name, stated.GetValueOrDefault(name))));
    }

    /// <summary>Deletes one preference, as <see cref="WriteAsync"/> does.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task DeleteAsync(UserId user, string entry) => StateAsync(user, [KeyValuePair.Create(entry, (string?)null)]);

    /// <summary>Deletes everything that is known of a user's taste.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task ForgetAsync(UserId user) =>
        store.AskAsync(
            database => database.KeyDeleteAsync([keys.Preferences(user), keys.Learned(user), keys.Choices(user)]));

    private async Task StateAsync(UserId user, IEnumerable<KeyValuePair<string, string?>> said)
    {
        var edits = TasteEdits.Of((await TasteAsync(user)).State(said));
        RedisKey[] hashes = [keys.Preferences(user), keys.Learned(user), keys.Choices(user)];
        await store.AskAsync(database =>
        {
            var change = database.CreateTransaction();
            foreach (var edit in edits)
            {
                _ = edit.Value.Length == 0
                    ? (Task)change.HashDeleteAsync(hashes[edit.Hash], edit.Name)
                    : change.HashSetAsync(hashes[edit.Hash], edit.Name, edit.Value);
            }

            return change.ExecuteAsync();
        });
    }

    private static Preferences Read(HashEntry[] entries) =>
        PreferenceEntries.With(new(), entries.Select(entry => KeyValuePair.Create(entry.Name.ToString(), (string?)entry.Value.ToString())));

    private static ValueList<VideoTaskId> ReadOrigins(RedisValue json) =>
        JsonSerializer.Deserialize<ValueList<VideoTaskId>>(json.ToString(), TaskJson.Options)!;
}
