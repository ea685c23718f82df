using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>
/// Deletes everything of one user: each task as its own command does, and what is known of their taste at once. Whoever repeats it finishes
/// what was interrupted.
/// </summary>
internal sealed class AccountDeletion(StoryStore stories, GrainTasks tasks, PreferencesStore preferences, TimeProvider clock)
{
    private const int AtOnce = 8;

    /// <returns>How many tasks were deleted.</returns>
    /// <exception cref="ProviderException">Something could not be deleted; everything that could was.</exception>
    public async Task<int> DeleteAsync(UserId user, CancellationToken cancellationToken)
    {
        var deleted = 0;
        var failures = new Dictionary<VideoTaskId, ProviderException>();
        while (await RestAsync(user, failures) is { Count: > 0 } rest)
        {
            foreach (var batch in rest.Chunk(AtOnce))
            {
                var outcomes = await Task.WhenAll(batch.Select(task => TryDeleteAsync(user, task, cancellationToken)));
                deleted += outcomes.Count(outcome => outcome.Deleted);
                foreach (var (task, outcome) in batch.Zip(outcomes).Where(pair => pair.Second.Failure is not null))
                {
                    failures[task] = outcome.Failure!;
                }
            }
        }

        // Last: a film that is still being worked on could teach something.
        await preferences.ForgetAsync(user);
        return failures.Count == 0 ? deleted : throw failures.Values.First();
    }

    private async Task<IReadOnlyList<VideoTaskId>> RestAsync(UserId user, Dictionary<VideoTaskId, ProviderException> failures) =>
        [.. (await stories.LivingAsync(user)).Where(task => !failures.ContainsKey(task))];

    private async Task<Outcome> TryDeleteAsync(UserId user, VideoTaskId task, CancellationToken cancellationToken)
    {
        try
        {
            var command = new CommandEnvelope(new($"delete-{Guid.NewGuid():N}"), Actor.Person, clock.GetUtcNow(), new DeleteTask());
            return await tasks.SendAsync(task, user, command, cancellationToken) switch
            {
                null => new(false, new ProviderException(
                    "task.damaged", $"Task {task} is listed but cannot be found. The rest was deleted.", retryable: false)),
                { Refusal: { } refusal } => new(false, new ProviderException(refusal.Code, refusal.Message, retryable: false)),
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
