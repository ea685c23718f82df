namespace Pixora.Agents.GroupChat;

/// <summary>Counts what a turn uses up. Asked from one flow, told from several.</summary>
internal sealed class TurnBudget(CrewOptions limits)
{
    private long tokens;
    private int speakers;
    private int rounds;
    private int calls;
    private volatile string? exceeded;

    /// <summary>The limit that ended the turn: <c>speakers</c>, <c>rounds</c>, <c>calls</c>, <c>tokens</c> or <c>seconds</c>; null while there is room.</summary>
    public string? Exceeded => exceeded;

    public long Tokens => Interlocked.Read(ref tokens);

    /// <summary>True when one more role may speak.</summary>
    public bool TakeSpeaker() => Take(ref speakers, limits.MostSpeakers, "speakers");

    /// <summary>True when a model may be asked once more.</summary>
    public bool TakeRound() => Take(ref rounds, limits.MostRounds, "rounds");

    /// <summary>True when one more tool may be called.</summary>
    public bool TakeCall() => Take(ref calls, limits.MostToolCalls, "calls");

    public void Spend(long count)
    {
        if (Interlocked.Add(ref tokens, count) > limits.MostTokens)
        {
            Exceed("tokens");
        }
    }

    public void RunOutOfTime() => Exceed("seconds");

    private bool Take(ref int taken, int most, string limit)
    {
        if (Interlocked.Increment(ref taken) > most)
        {
            Exceed(limit);
        }

        return exceeded is null;
    }

    private void Exceed(string limit) => exceeded ??= limit;
}
