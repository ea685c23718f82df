using Microsoft.Extensions.Options;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>
/// Makes of a change what the store appends, with the limits and claims that are checked in the same step.
/// </summary>
internal sealed class StoryAppends(FilmClaims claims, TaskBroadcasts broadcasts, IOptions<LimitOptions> limits)
{
    /// <param name="size">The story before the change.</param>
    /// <param name="mostRunning">Running tasks the owner may have; 0 does not ask.</param>
    public StoryAppend Of(StoryChange change, StorySize size, int mostRunning) =>
        new(change.After, change.Entries, new(mostRunning, limits.Value.FilmSecondsPerDay, limits.Value.StoredBytes))
        {
            Taste = change.Taste,
            StoryBytes = size.Bytes,
            Card = TaskCards.Of(change.After, change.Before is null ? change.Entries[0].At : size.CreatedAt),
            News = NewsOfTasks.Of(
                change.Before, change.After, change.Entries, change.Before is null ? change.Entries[0].At : size.CreatedAt),
            Claim = change.IsMaking ? claims.Of(change.After.Breakdown!) : null,
            Begins = change.IsMaking && !change.WasMaking,
            MadeSeconds = change.EndsMaking ? SecondsMade(change) : 0,
        };

    /// <summary>Why the store did not append, null when it did.</summary>
    public static Refusal? Refuse(StoryAppend append, AppendResult result) => result.Outcome switch
    {
        AppendOutcome.TooManyRunning => Refusals.TooManyRunning,
        AppendOutcome.Gone => Refusals.CommandReused,
        AppendOutcome.NoMinutes => FilmRefusals.NoMinutes(append.Claim!, result, append.Limits.FilmSeconds),
        AppendOutcome.NoRoom => FilmRefusals.NoRoom(append.Claim!, result, append.Limits.Bytes),
        _ => null,
    };

    /// <summary>
    /// Seconds of film that were made: all of a finished one; of one that was stopped, the share of its making that was
    /// done.
    /// </summary>
    private long SecondsMade(StoryChange change) =>
        change.Entries.Select(entry => entry.Fact).OfType<FilmCompleted>().LastOrDefault() is { } film
            ? (long)Math.Ceiling(film.Result.Seconds)
            : (long)Math.Ceiling(
                claims.Of(change.Before!.Breakdown!).Seconds * broadcasts.Of(change.After.Id).Percent / 100);
}
