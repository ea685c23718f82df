using Pixora.Hub.Commands;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>
/// Deletes everything of one user: each task by its own command, and the preferences at once. Repeating it finishes an
/// interrupted deletion.
/// </summary>
internal sealed class AccountDeletion(StoryStore stories, CommandDoor door, PreferencesStore preferences)
{
    private const int AtOnce = 8;

    /// <returns>How many tasks were deleted.</returns>
    /// <exception cref="ProviderException">Something could not be deleted; everything that could was.</exception>
    public async Task<int> DeleteAsync(UserId user, CancellationToken cancellationToken)
    {
        var asked = new HashSet<VideoTaskId>();
        var outcomes = new List<Outcome>();
        while (await OthersAsync(user, asked) is { Count: > 0 } others)
        {
            foreach (var batch in others.Chunk(AtOnce))
            {
                asked.UnionWith(batch);
                outcomes.AddRange(
                    await Task.WhenAll(batch.Select(task => TryDeleteAsync(user, task, cancellationToken))));
            }
        }

        // Last: a film that is still being made may add preferences.
        await preferences.ForgetAsync(user);
        return outcomes.Find(outcome => outcome.Failure is not null)?.Failure is { } failure
            ? throw failure
            : outcomes.Count(outcome => outcome.Deleted);
    }

    /// <summary>
    /// The user's tasks that are listed and were not asked to go yet: those that were started meanwhile too.
    /// </summary>
    private async Task<IReadOnlyList<VideoTaskId>> OthersAsync(UserId user, HashSet<VideoTaskId> asked) =>
        [.. (await stories.LivingAsync(user)).Where(task => !asked.Contains(task))];

    private async Task<Outcome> TryDeleteAsync(UserId user, VideoTaskId task, CancellationToken cancellationToken)
    {
        try
        {
            return await door.SendPartAsync(user, task, new DeleteTask(), cancellationToken) switch
            {
                null => new(false, new ProviderException(
                    "task.damaged", $"Task {task} is listed but cannot be found. The rest was deleted.", retryable: false)),
                { Refusal: { } refusal } => new(
                    false, new ProviderException(refusal.Code, refusal.Message, retryable: false)),
                { Changed: var changed } => new(changed, null),
            };
        }
        catch (ProviderException failure) when (failure.Code == "task.damaged")
        {
            return new(false, failure);
        }
    }

    /// <param name="Deleted">False also when another request has deleted it: each task is counted once.</param>
    /// <param name="Failure">Null when it is deleted.</param>
    private sealed record Outcome(bool Deleted, ProviderException? Failure);
}
