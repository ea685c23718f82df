namespace Pixora.Media.Tasks.Rules;

/// <summary>Revisions that belong together, so that one undo takes them back.</summary>
internal static class Steps
{
    /// <summary>The facts that make a revision say which step it belongs to, and what undo brings back instead of the
    /// one before.</summary>
    /// <param name="step">As <see cref="CommandEnvelope.Step"/>.</param>
    public static Decision Mark(Decision decision, Revision? now, string? step) =>
        decision is Decision.Accepted accepted && step is not null
            ? Decision.Accept([.. accepted.Facts.Select(fact => fact is RevisionFact and not RevisionRestored
                ? (RevisionFact)fact with { Step = step, Since = now?.Step == step ? now.UndoTo ?? 0 : null }
                : fact)])
            : decision;

    /// <summary>The revision that undo brings back after a fact, null when there is none.</summary>
    /// <param name="now">Number of the revision before the fact, 0 for none.</param>
    public static int? UndoAfter(RevisionFact fact, int now) =>
        (fact.Since ?? now) is > 0 and var target ? target : null;
}
