namespace Pixora.Media.Tasks.Rules;

/// <summary>Several edits that make one revision.</summary>
internal static class JointEdits
{
    public static Decision Decide(VideoTask task, CommandEnvelope envelope, EditPlan command)
    {
        if (envelope.By is not Actor.Crew)
        {
            return Decision.Reject("actor.crew", "Only the crew makes several edits at once. Send them one after the other.");
        }

        if (command.Edits is null || command.Edits.Count is 0 or > EditPlan.MostEdits || !command.Edits.All(IsEdit))
        {
            return Decision.Reject(
                "edits.invalid", $"Edits made together are 1 to {EditPlan.MostEdits} changes of the plan, none of them an undo.");
        }

        var facts = new List<RevisionFact>();
        var now = task;
        foreach (var edit in command.Edits)
        {
            // Each under an id of its own, and against the plan that the ones before it made.
            var (decision, after) = now.Try(new(new($"{envelope.Id.Value}-{facts.Count}"), envelope.By, envelope.At, edit));
            if (decision is not Decision.Accepted accepted)
            {
                return decision;
            }

            facts.AddRange(accepted.Facts.OfType<RevisionFact>());
            now = after;
        }

        return facts switch
        {
            [] => Decision.Accept(),
            [var only] => PlanEdit.Of(task, only),
            _ => PlanEdit.Of(task, new BreakdownProposed(task.Revision + 1, now.Breakdown!)),
        };
    }

    private static bool IsEdit(TaskCommand command) => command is AddScene or RemoveScene or MoveScene or UpdateScene or RegenerateScene
        or PutCharacter or RemoveCharacter or SetTitle or SetLength or SetAspect or SetStyle or SetLanguage or SetCaptions or SetMakers
        or SetVoice or SetMusic;
}
