namespace Pixora.Agents.GroupChat;

/// <summary>
/// Counts what a turn uses up, against the limits of <see cref="CrewOptions"/>. Safe to use from several threads.
/// </summary>
internal sealed class TurnBudget(CrewOptions limits)
{
    private long tokens;
    private int speakers;
    private int rounds;
    private int calls;
    private volatile string? exceeded;

    /// <summary>
    /// The limit that was reached first: <c>speakers</c>, <c>rounds</c>, <c>calls</c> or <c>tokens</c>; null while none
    /// was.
    /// </summary>
    public string? Exceeded => exceeded;

    public long Tokens => Interlocked.Read(ref tokens);

    /// <summary>True when one more role may speak.</summary>
    public bool TryUseSpeaker() => TryUse(ref speakers, limits.MostSpeakers, "speakers");

    /// <summary>True when a model may be asked once more.</summary>
    public bool TryUseRound() => TryUse(ref rounds, limits.MostRounds, "rounds");

    /// <summary>True when one more tool may be called.</summary>
    public bool TryUseCall() => TryUse(ref calls, limits.MostToolCalls, "calls");

    public void AddTokens(long count)
    {
        if (Interlocked.Add(ref tokens, count) > limits.MostTokens)
        {
            Exceed("tokens");
        }
    }

    private bool TryUse(ref int used, int most, string limit)
    {
        if (Interlocked.Increment(ref used) > most)
        {
            Exceed(limit);
        }

        return exceeded is null;
    }

    private void Exceed(string limit) => exceeded ??= limit;
}
