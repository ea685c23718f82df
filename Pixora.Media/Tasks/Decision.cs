namespace Pixora.Media.Tasks;

/// <summary>What a task answers to a command: the facts it would record, or why it will not.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    public static Decision Accept(params ReadOnlySpan<TaskFact> facts) => new Accepted([.. facts]);

    public static Decision Reject(string code, string message) => Reject(new Refusal(code, message));

    public static Decision Reject(Refusal refusal) => new Rejected(refusal);

    public sealed record Accepted(ValueList<TaskFact> Facts) : Decision;

    public sealed record Rejected(Refusal Refusal) : Decision;
}

/// <summary>An expected refusal.</summary>
/// <param name="Code">Stable, lowercase, dotted: <c>stage.mismatch</c>. The same over every API.</param>
/// <param name="Message">What happened and what to do next, for a person.</param>
public sealed record Refusal(string Code, string Message);
