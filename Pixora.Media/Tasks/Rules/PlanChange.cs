namespace Pixora.Media.Tasks.Rules;

/// <summary>What an edit asks for: a fact that makes a revision, a refusal, or nothing at all.</summary>
internal readonly record struct PlanChange(RevisionFact? Fact, Refusal? Refusal)
{
    public static PlanChange None => default;

    public static implicit operator PlanChange(RevisionFact fact) => new(fact, null);

    public static implicit operator PlanChange(Refusal refusal) => new(null, refusal);
}
