using System.Text.Json;
using Pixora.Agents.Safety;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>
/// Looks at every word that could be filmed, whoever wrote it, before it is kept or anything is spent on it.
/// </summary>
internal static class CommandSafety
{
    /// <summary>Why a command's words are not taken, null when they are.</summary>
    public static Refusal? Refuse(CommandEnvelope envelope) => (Texts(envelope) ?? [Whole(envelope.Command)])
        .Where(text => !string.IsNullOrWhiteSpace(text))
        .Select(text => SafetyCheck.Check(text!))
        .FirstOrDefault(refusal => refusal is not null);

    /// <summary>
    /// The words that a command brings; none in one that names, numbers or chooses. Null for a command that nobody has
    /// decided about: then all of it is looked at, and a test fails.
    /// </summary>
    internal static IEnumerable<string?>? Texts(CommandEnvelope envelope) => envelope.Command switch
    {
        Say say => envelope.By is Actor.Person ? [say.Text] : [],
        AnswerQuestion answer => [answer.Text],
        AskQuestion => [],
        SetTitle title => [title.Title],
        UpdateScene update => [update.Patch.Title, update.Patch.Narration, update.Patch.Visual],
        AddScene add => [add.Scene.Title, add.Scene.Narration, add.Scene.Visual],
        PutCharacter put => Texts(put.Character),
        ProposeBreakdown plan => Texts(plan.Breakdown),
        EditPlan edits => (edits.Edits ?? []).SelectMany(edit => Texts(envelope with { Command = edit }) ?? [Whole(edit)]),
        RemoveScene or MoveScene or RegenerateScene or ApproveScene or RemoveCharacter => [],
        SetLength or SetAspect or SetStyle or SetLanguage or SetCaptions => [],
        SetMakers or SetVoice or SetMusic or SetPreferences => [],
        ApproveBreakdown or Undo or Redo or RestoreRevision or Cancel or Retry or DeleteTask or RestoreTask => [],
        QuotePrice or RecordAsset or CompleteFilm or ReportFailure or CallTool or AnswerTool or EndTurn => [],
        ReportSceneFailure or HoldFilm => [],
        _ => null,
    };

    private static IEnumerable<string?> Texts(Breakdown plan) =>
    [
        plan.Title,
        .. plan.Characters.SelectMany(Texts),
        .. plan.Scenes.SelectMany(scene => new[] { scene.Title, scene.Narration, scene.Visual }),
    ];

    private static IEnumerable<string?> Texts(Character character) =>
        [character.Name, character.Description, .. character.Palette ?? []];

    private static string Whole(TaskCommand command) =>
        JsonSerializer.Serialize(command, command.GetType(), TaskJson.Options);
}
