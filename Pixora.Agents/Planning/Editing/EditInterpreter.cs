using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>
/// Hears what a sentence wants changed in a plan: part by part, each an edit, a reason why there is none, or a question.
/// </summary>
internal sealed class EditInterpreter
{
    /// <summary>Words beyond which a short command is no command: "undo the damage of climate change".</summary>
    private const int MostCommandWords = 6;

    /// <summary>The most ways to understand a part that are offered.</summary>
    private const int MostChoices = 3;

    private readonly RequestReader reader;
    private readonly SceneEdits scenes;
    private readonly FilmEdits whole;

    internal EditInterpreter(RequestReader reader, EditedFilm film)
    {
        this.reader = reader;
        scenes = new(film);
        whole = new(scenes);
    }

    /// <summary>What the parts of a sentence come to, in its order; one that takes another back takes its place.</summary>
    internal IReadOnlyList<EditFinding> Read(string text)
    {
        if (text.Any(char.IsLetterOrDigit) is false)
        {
            return [new EditFinding.NotUnderstood(text)];
        }

        if (Short(text) is { } command)
        {
            return [command];
        }

        var reading = reader.Read(text, RequestOccasion.Edit);
        return [.. reading.Standing.Select(clause => Read(clause, text)).Distinct()];
    }

    /// <summary>Redo, "do that again twice", and where the film stands.</summary>
    private static EditFinding? Short(string text)
    {
        var grammar = GrammarText.Read(text);
        var bare = EditWords.Unspanned(grammar).Trim();
        return EditWords.Is(text, "status") || (text.TrimEnd() is [.., '?' or '？'] && EditWords.Says(text, "status"))
            ? new EditFinding.Wanted(new EditIntent.AskStatus())
            : EditWords.Is(bare, "redo") ? new EditFinding.Wanted(new EditIntent.Redo(FilmEdits.Times(grammar)))
            : null;
    }

    private EditFinding Read(Clause clause, string sentence)
    {
        // "Should I …?" asks for advice, which rules cannot give; "why is there …?" asks for a reason.
        if (EditWords.Says(clause.Text.Source, "advice")
            || (sentence.AsSpan().ContainsAny('?', '？') && EditWords.Says(clause.Text.Source, "why")))
        {
            return new EditFinding.NotUnderstood(clause.Text.Source);
        }

        if (clause.Polarity == Polarity.Keep && clause.Doubt == Doubt.None)
        {
            return new EditFinding.Untouched(clause.Kind);
        }

        return clause.Doubt == Doubt.None || IsSure(clause) ? Sure(clause)
            : clause.Doubt == Doubt.Ask ? Asked(clause)
            : new EditFinding.NotUnderstood(clause.Text.Source);
    }

    /// <summary>
    /// Sure of the kind where only the direction is open, which the clause's own words decide.
    /// </summary>
    private static bool IsSure(Clause clause) =>
        clause.Kind is WishKind.SceneLength or WishKind.Length
        && clause.Text.Of<GrammarSpan.Time>().Any()
        && clause.Wishes.Where(wish => wish.Kind == clause.Kind && wish.Polarity != Polarity.Keep).Sum(wish => wish.Probability) > 0.65;

    private EditFinding Sure(Clause clause)
    {
        if (clause.Kind is WishKind.Undo or WishKind.Stop or WishKind.Approve && IsMoreThanCommand(clause))
        {
            return new EditFinding.NotUnderstood(clause.Text.Source);
        }

        return scenes.Read(clause) ?? whole.Read(clause);
    }

    /// <summary>True when a short command is followed by what no command needs.</summary>
    private static bool IsMoreThanCommand(Clause clause) =>
        Regex.Matches(EditWords.Unspanned(clause.Text), @"[\p{L}’']+").Count(word => !IsHan(word.Value[0])) > MostCommandWords
        || Undoing(clause) > 1;

    private static bool IsHan(char letter) => letter >= 0x2E80;

    /// <summary>Words of a command that the model does not know as belonging to one.</summary>
    private static int Undoing(Clause clause) =>
        Regex.Matches(EditWords.Unspanned(clause.Text), @"\p{L}{4,}").Count(word => !HearingVocabulary.Knows(word.Value));

    private EditFinding Asked(Clause clause)
    {
        var choices = clause.Choices
            .Select(wish => Sure(clause with { Wishes = [wish, .. clause.Wishes.Where(other => other != wish)] }))
            .OfType<EditFinding.Wanted>()
            .Select(wanted => wanted.Intent)
            .Distinct()
            .Take(MostChoices)
            .ToList();
        return choices.Count == 0 ? new EditFinding.NotUnderstood(clause.Text.Source) : new EditFinding.Doubtful(clause.Text.Source, [.. choices]);
    }
}
