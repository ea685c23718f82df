using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>
/// Hears what a sentence wants changed in a plan: part by part, each an edit, a reason why there is none, or a
/// question.
/// </summary>
internal sealed class EditInterpreter
{
    /// <summary>Words beyond which a short command is no command: "undo the damage of climate change".</summary>
    private const int MostCommandWords = 6;

    /// <summary>Readings less likely than this are not offered.</summary>
    private const double LeastLikely = 0.12;

    /// <summary>A reading that is the only one to offer is at least as likely.</summary>
    private const double LeastAlone = 0.4;

    private const double Enough = 0.65;

    private const double Half = 0.5;

    private const double AlmostSure = 0.8;

    private const int FewWords = 4;

    /// <summary>Characters of an order in a few words.</summary>
    private const int ShortOrder = 32;

    private readonly RequestReader reader;
    private readonly SceneEdits scenes;
    private readonly FilmEdits whole;

    internal EditInterpreter(RequestReader reader, EditedFilm film)
    {
        this.reader = reader;
        scenes = new(film);
        whole = new(scenes, film);
    }

    /// <summary>
    /// What the parts of a sentence come to, in its order; one that takes another back takes its place.
    /// </summary>
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
        return [.. reading.Standing.SelectMany(clause => Flat(Read(Ended(clause, text), text))).Distinct()];
    }

    /// <summary>Spoken words keep the full stop that ends the sentence.</summary>
    private static Clause Ended(Clause clause, string text) =>
        clause.Kind is WishKind.Words or WishKind.Script or WishKind.SceneContent && clause.End < text.Length
            && text[clause.End] is '.' or '!' or '?' or '。' or '！' or '？'
            ? clause with { Text = new(clause.Text.Source + text[clause.End], clause.Text.Spans) }
            : clause;

    private static ValueList<EditFinding> Flat(EditFinding finding) =>
        finding is EditFinding.Several several ? several.Findings : [finding];

    /// <summary>Redo, "do that again twice", and where the film stands.</summary>
    private static EditFinding.Wanted? Short(string text)
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

        if (clause.Polarity == Polarity.Keep && clause.Wish.Probability >= LeastAlone)
        {
            return new EditFinding.Untouched(clause.Kind);
        }

        // To say why something cannot be done takes less certainty than to do it.
        if (IsMusicMood(clause))
        {
            return whole.Read(clause with { Wishes = [new(WishKind.Music, Polarity.Do, Half), .. clause.Wishes] });
        }

        return clause.Doubt == Doubt.None || IsSure(clause) ? Sure(clause)
            : clause.Doubt != Doubt.Ask ? new EditFinding.NotUnderstood(clause.Text.Source)
            : Asked(clause) is var asked and not EditFinding.NotUnderstood ? asked
            : clause.Wish.Probability > Half && Sure(clause) is EditFinding.Cannot cannot ? cannot
            : new EditFinding.NotUnderstood(clause.Text.Source);
    }

    /// <summary>
    /// Sure of the kind where only what the clause's own words decide is open: which way, seen or spoken.
    /// </summary>
    private static bool IsSure(Clause clause) => clause.Kind switch
    {
        WishKind.SceneLength or WishKind.Length => clause.Text.Of<GrammarSpan.Time>().Any()
            && Share(clause, wish => wish.Kind == clause.Kind && wish.Polarity != Polarity.Keep) > Enough,
        WishKind.SceneContent or WishKind.AddScene when SceneEdits.IsNewPicture(clause) => EditWords.Says(clause.Text.Source, "another")
            && Share(clause, wish => wish is { Kind: WishKind.SceneContent or WishKind.AddScene, Polarity: Polarity.Do }) > Enough,
        WishKind.SceneContent or WishKind.Words or WishKind.Script => SceneEdits.ShowsOrSays(clause)
            && Share(clause, wish => wish.Kind is WishKind.SceneContent or WishKind.Words or WishKind.Script) > Enough,
        WishKind.Order => SceneEdits.NamesTwo(clause)
            && Share(clause, wish => wish is { Kind: WishKind.Order, Polarity: Polarity.Do }) > Enough,
        WishKind.Voice when clause.Polarity == Polarity.Do => clause.Value.Voice is not null && Likely(clause) > Enough,
        WishKind.Shape => clause.Value.Aspect is not null && Likely(clause) > Enough,
        WishKind.Style => clause.Value.Style is not null && Likely(clause) > Enough,
        WishKind.Language => clause.Value.Language is not null && Likely(clause) > Enough,
        WishKind.Title when clause.Polarity == Polarity.Do => clause.Text.Of<GrammarSpan.Title>().Any()
            && Likely(clause) > Enough,
        WishKind.Music or WishKind.Captions or WishKind.Voice when clause.Polarity == Polarity.Off => IsShortOrder(clause),
        _ => false,
    };

    /// <summary>"The music happier": a feeling beside the music, whatever else its word may mean.</summary>
    private static bool IsMusicMood(Clause clause) =>
        EditWords.Says(clause.Text.Source, "music")
        && !SceneEdits.HasScenes(clause)
        && Lexicons.Mood.Find(clause.Text.Source).Count > 0
        && Share(clause, wish => wish is
        {
            Kind: WishKind.Mood or WishKind.Music or WishKind.Volume or WishKind.Pace,
            Polarity: Polarity.Do or Polarity.More,
        }) > Enough;

    /// <summary>"Stop the music": a few plain words.</summary>
    private static bool IsShortOrder(Clause clause) =>
        Likely(clause) > AlmostSure
        && clause.Text.Source.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords
        && clause.Text.Source.Length <= ShortOrder;

    private static double Likely(Clause clause) => clause.Wish.Probability;

    private static double Share(Clause clause, Func<HeardWish, bool> counts) =>
        clause.Wishes.Where(counts).Sum(wish => wish.Probability);

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
        Regex.Matches(EditWords.Unspanned(clause.Text), @"[\p{L}’']+").Count(word => word.Value[0] < 0x2E80)
            > MostCommandWords
        || FilmEdits.UnknownWords(clause) > 1;

    /// <summary>The likely ways that come to something; a hint needs no question.</summary>
    private EditFinding Asked(Clause clause)
    {
        var choices = clause.Choices
            .Where(wish => wish.Probability >= LeastLikely || wish.Kind == WishKind.Approve)
            .Select(wish => Sure(clause with { Wishes = [wish, .. clause.Wishes.Where(other => other != wish)] }))
            .OfType<EditFinding.Wanted>()
            .Distinct()
            .ToList();
        var edits = choices.Where(choice => choice.Intent is not EditIntent.Approve).Select(choice =>
            choice.Intent).ToList();
        return edits.Count == 0 ? choices.Count > 0 ? choices[0] : new EditFinding.NotUnderstood(clause.Text.Source)
            : (edits.Count == 1 && clause.Wish.Probability < LeastAlone)
                || (FilmEdits.UnknownWords(clause) > 0 && !SceneEdits.HasScenes(clause) && clause.Kind != WishKind.Cta)
                ? new EditFinding.NotUnderstood(clause.Text.Source)
            : new EditFinding.Doubtful(clause.Text.Source, [.. edits]);
    }
}
