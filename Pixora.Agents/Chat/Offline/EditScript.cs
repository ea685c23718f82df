using Pixora.Agents.Hearing;
using Pixora.Agents.Language;
using Pixora.Agents.Planning.Editing;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>What the person's words come to: calls to make, things to say, and at most one question.</summary>
internal sealed class EditScript
{
    /// <summary>Words beyond which "again" is about something else.</summary>
    private const int ShortSentence = 6;

    private readonly OfflineConversation talk;
    private readonly string language;
    private readonly EditInterpreter interpreter;
    private readonly EditSteps steps;

    private EditScript(OfflineConversation talk)
    {
        this.talk = talk;
        language = ConversationLanguage.Of(talk);
        interpreter = new(RequestReader.Default, talk.Film.Edited);
        steps = new(talk.Film, language);
        Findings = [.. talk.Person.SelectMany(Read)];
    }

    internal IReadOnlyList<EditFinding> Findings { get; }

    /// <summary>What is understood and can be done.</summary>
    internal IEnumerable<EditIntent> Wanted => Findings.OfType<EditFinding.Wanted>().Select(finding => finding.Intent);

    internal EditFinding.Doubtful? Doubt => Findings.OfType<EditFinding.Doubtful>().FirstOrDefault();

    internal static EditScript Of(OfflineConversation talk) => new(talk);

    /// <summary>The calls of what is wanted; several edits of the plan are one call.</summary>
    /// <param name="added">The edits that add scenes, which take a plan to write.</param>
    internal IReadOnlyList<ToolRequest> Calls(IReadOnlyDictionary<EditIntent, ToolRequest> added)
    {
        var edits = Wanted.SelectMany(intent => Steps(intent, added)).ToList();
        IEnumerable<ToolRequest> plan = edits.Count > 1 || (edits.Count == 1 && Doubt is not null)
            ? [Joint(edits)]
            : edits.Select(step => step.Call);
        return [.. plan, .. Wanted.SelectMany(Command), .. Remembered()];
    }

    /// <summary>What is said of everything that is no edit: what stays, what cannot be done, what was not understood.</summary>
    internal IEnumerable<string> Remarks() => Kept().Concat(Findings.Select(Remark).OfType<string>()).Concat(Readable()).Distinct();

    /// <summary>The question's choices as they are shown; the last one changes nothing where there is room for it.</summary>
    internal IReadOnlyList<string> Choices(EditFinding.Doubtful doubt) =>
        [.. doubt.Choices.Select(Label).Where(label => label.Length > 0).Append(Say("leave")).Take(QuestionAsked.MostChoices)];

    private IEnumerable<EditFinding> Read(string text) =>
        Chosen(text) ?? Repeated(text) ?? interpreter.Read(text);

    /// <summary>The answer to a question about what was said before; null when the text is none.</summary>
    private IReadOnlyList<EditFinding>? Chosen(string text)
    {
        var doubt = Before().OfType<EditFinding.Doubtful>().FirstOrDefault();
        if (doubt is null)
        {
            return null;
        }

        return doubt.Choices.FirstOrDefault(choice => Label(choice).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } chosen
            ? [new EditFinding.Wanted(chosen)]
            : text.Trim().Equals(Say("leave"), StringComparison.OrdinalIgnoreCase) ? [new EditFinding.Untouched(WishKind.SceneContent)]
            : null;
    }

    /// <summary>"Do that again, twice": what was wanted before, as often.</summary>
    private IReadOnlyList<EditFinding>? Repeated(string text)
    {
        var grammar = Hearing.Grammar.GrammarText.Read(text);
        var bare = EditWords.Unspanned(grammar);
        if (!EditWords.Says(bare, "again") || bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > ShortSentence)
        {
            return null;
        }

        var times = FilmEdits.Times(grammar);
        var before = Before().OfType<EditFinding.Wanted>().ToList();
        return before is [{ Intent: EditIntent.Undo }] ? [new EditFinding.Wanted(new EditIntent.Undo(times))]
            : before is [{ Intent: EditIntent.Redo }] ? [new EditFinding.Wanted(new EditIntent.Redo(times))]
            : before is [{ Intent: EditIntent.ChangeLoudness or EditIntent.ChangeVoice { Faster: not null } or EditIntent.ScaleScenes } one]
                && times == 1 ? [one]
            : null;
    }

    private IReadOnlyList<EditFinding> Before() =>
        talk.Earlier is { } earlier && earlier != talk.Film.Brief?.Prompt ? interpreter.Read(earlier) : [];

    private IEnumerable<EditStep> Steps(EditIntent intent, IReadOnlyDictionary<EditIntent, ToolRequest> added) =>
        added.TryGetValue(intent, out var call)
            ? [new(call, EditLabels.Of(call.Tool, call.Arguments, talk.Film, language))]
            : steps.Of(intent);

    private static ToolRequest Joint(IReadOnlyList<EditStep> edits) => ToolRequest.Of(
        ToolNames.EditPlan,
        new ToolArgument(
            "edits",
            edits.Select(step => ToolArgument.Named(
                [new("tool", step.Call.Tool), new("arguments", step.Call.Arguments), new("says", step.Says)])).ToArray()));

    private IEnumerable<ToolRequest> Command(EditIntent intent) => intent switch
    {
        EditIntent.Undo undo => Enumerable.Repeat(ToolRequest.Of(ToolNames.Undo), undo.Times),
        EditIntent.Redo redo => Enumerable.Repeat(ToolRequest.Of(ToolNames.Redo), redo.Times),
        EditIntent.AskStatus => [ToolRequest.Of(ToolNames.CheckGenerationStatus)],
        _ => [],
    };

    /// <summary>What sentences with "always" or the like say about later films.</summary>
    private IEnumerable<ToolRequest> Remembered() =>
        talk.Person.Any(text => EditWords.Says(text, "always")) ? Wanted.Select(steps.Preference).OfType<ToolRequest>() : [];

    /// <summary>An edit as a choice: in the words that say it is done.</summary>
    private string Label(EditIntent intent) => intent switch
    {
        EditIntent.AddScene add => Say("label-add", add.About),
        EditIntent.Undo { Times: 1 } => Say("label-undo"),
        EditIntent.Undo undo => Say("label-undos", undo.Times),
        EditIntent.Redo => Say("label-redo"),
        EditIntent.Approve or EditIntent.AskStatus or EditIntent.StopMaking => "",
        _ => string.Join(", ", steps.Of(intent).Select(step => step.Says).Where(says => says.Length > 0)),
    };

    private IEnumerable<string> Kept()
    {
        var parts = Findings.OfType<EditFinding.Untouched>()
            .Where(kept => kept.Kind != WishKind.Approve)
            .Select(kept => Say($"part-{kept.Kind.ToString().ToLowerInvariant()}"))
            .Distinct()
            .ToList();
        return parts.Count == 0 ? [] : [Say("kept", string.Join(", ", parts))];
    }

    private string? Remark(EditFinding finding) => finding switch
    {
        EditFinding.NoScene missing => Say("no-scene", missing.Place, talk.Film.Count),
        EditFinding.NoSuchScene missing => Say("no-such-scene", missing.Words),
        EditFinding.Cannot cannot => Say($"cannot-{cannot.Reason}", cannot.Words),
        EditFinding.Untouched { Kind: WishKind.Approve } => Say("cannot-approve"),
        EditFinding.Wanted { Intent: EditIntent.Approve } => Say("approve"),
        // The studio has stopped it before the crew is asked: it is the person's own command.
        EditFinding.Wanted { Intent: EditIntent.StopMaking } => Say(
            talk.Film.Stage is TaskStage.Cancelled ? "status-cancelled" : "no-making"),
        EditFinding.NotUnderstood unheard => Findings.Count == 1
            ? OfflineReplies.Examples(language)
            : Say("unheard", unheard.Words),
        _ => null,
    };

    /// <summary>Which languages are read, when somebody writes in another.</summary>
    private IEnumerable<string> Readable() =>
        Findings.Any(finding => finding is EditFinding.NotUnderstood) && talk.Person.Any(text => !OfflineReplies.IsRead(text))
            ? [Say("unheard-language")]
            : [];

    private string Say(string key, params object[] values) => MessageCatalog.Format(key, language, values);
}
