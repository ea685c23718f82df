namespace Pixora.Media.Tasks.Rules;

/// <summary>What the server itself reports.</summary>
internal static class StudioRules
{
    public static Decision Decide(VideoTask task, CommandEnvelope envelope) => (envelope.By, envelope.Command) switch
    {
        (not Actor.Studio, _) => Decision.Reject("actor.studio", "Only the server itself reports this."),
        (_, QuotePrice quote) => Quote(task, quote),
        (_, RecordAsset asset) => Record(task, asset),
        (_, CompleteFilm film) => Complete(task, film),
        (_, ReportFailure failure) => Fail(task, failure),
        (_, ReportSceneFailure failure) => FailScene(task, failure),
        (_, HoldFilm hold) => Hold(task, hold),
        _ => Decision.Reject("command.unknown", "This version does not know the command."),
    };

    private static Decision Quote(VideoTask task, QuotePrice command) => command switch
    {
        _ when task.Breakdown is null => Decision.Reject("stage.mismatch", "There is no breakdown to quote yet."),
        _ when command.Revision != task.Revision => Decision.Reject(RevisionRules.Stale(task, command.Revision)),
        _ when task.Quote == new PriceQuoted(command.Revision, command.Price) => Decision.Accept(),
        _ when task.Stage == TaskStage.Producing =>
            Decision.Reject("stage.mismatch", "The film is being made at the price that was approved."),
        { Price: < 0 } => Decision.Reject("price.range", "A price is 0 or more."),
        _ => Decision.Accept(new PriceQuoted(command.Revision, command.Price)),
    };

    private static Decision Record(VideoTask task, RecordAsset command) => task.Stage switch
    {
        not TaskStage.Producing => NotProducing(task),
        _ when IsTold(task, command.Asset) => Decision.Accept(),
        _ => Decision.Accept(new AssetReady(command.Asset)),
    };

    /// <summary>A resumed render reports known assets again; their reuse is not recorded a second time.</summary>
    private static bool IsTold(VideoTask task, AssetNote asset) =>
        task.Assets.Contains(asset) || (asset.Reused && task.Assets.Skip(task.AssetsBefore).Any(asset.Replaces));

    private static Decision Complete(VideoTask task, CompleteFilm command) => task.Stage switch
    {
        not TaskStage.Producing => NotProducing(task),
        _ when command.Result.Revision != task.Revision => Decision.Reject(
            RevisionRules.Stale(task, command.Result.Revision)),
        _ => Decision.Accept(new FilmCompleted(command.Result), new StageChanged(TaskStage.Completed)),
    };

    private static Decision Fail(VideoTask task, ReportFailure command) =>
        task.Stage is TaskStage.Briefing or TaskStage.Reviewing or TaskStage.Producing
            ? Decision.Accept(
                new TaskError(Cut(command.Code, TaskError.LongestCode), Cut(command.Message, TaskError.LongestMessage), command.Scene),
                new StageChanged(TaskStage.Failed))
            : Decision.Reject("stage.mismatch", $"Nothing is being made; the task is {task.Stage}.");

    private static Decision FailScene(VideoTask task, ReportSceneFailure command)
    {
        var failed = new SceneFailed(
            command.Scene, command.Part, command.Key, Cut(command.Code, TaskError.LongestCode),
            Cut(command.Message, TaskError.LongestMessage), command.Paid);
        return task.Stage is not TaskStage.Producing ? NotProducing(task)
            : task.Breakdown!.Scenes.All(scene => scene.Id != command.Scene)
                ? Decision.Reject("scene.unknown", $"There is no scene '{command.Scene}'.")
            : task.FailedScenes.Contains(failed) ? Decision.Accept()
            : Decision.Accept(failed);
    }

    private static Decision Hold(VideoTask task, HoldFilm command) => task switch
    {
        { Stage: not TaskStage.Producing } or { FailedScenes.Count: 0 } => NotProducing(task),
        _ when command.Revision != task.Revision => Decision.Reject(RevisionRules.Stale(task, command.Revision)),
        _ => Decision.Accept(new StageChanged(TaskStage.Waiting)),
    };

    /// <summary>Does not cut a surrogate pair.</summary>
    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static Decision NotProducing(VideoTask task) =>
        Decision.Reject("stage.mismatch", $"No film is being made; the task is {task.Stage}.");
}
