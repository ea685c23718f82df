using System.Text.RegularExpressions;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing;

/// <summary>Reads a request: by grammar what has a form, by clauses what it wishes.</summary>
internal sealed class RequestReader(HearingModel model)
{
    /// <summary>How sure a piece after a comma, an "and" or a preposition must be to stand by itself.</summary>
    private const double AfterComma = 0.35;

    private const double AfterAnd = 0.45;

    private const double AfterPreposition = 0.7;

    /// <summary>How sure a piece in a list after a colon must be not to belong to the list.</summary>
    private const double AfterLabel = 0.9;

    /// <summary>"No wait", "nein, doch", "mejor": what follows takes the place of what was said before.</summary>
    private static readonly Regex Correction = PhrasePattern.Compile(
        @"^(?:oh\s+|ach\s+|ah\s+)?(?:no|nope|nah|no\s+wait|wait|wait\s+no|sorry|actually|i\s+mean|rather|scratch"
            + @"\s+that|nein|nee|nein\s+warte|warte|halt|doch\s+nicht|ich\s+meine"
            + @"|vielmehr|quatsch|espera|no\s+espera|perdón|mejor\s+dicho|quiero\s+decir|digo|non|attends|non"
            + @"\s+attends|pardon|plutôt|enfin\s+non|je\s+veux\s+dire|不|不对|不是|等等|算了|我是说"
            + @"|哦不)$");

    /// <summary>"No, softer": the same as the beginning of a piece.</summary>
    private static readonly Regex Corrects = PhrasePattern.Compile(
        @"^(?:oh\s+no|no\s+wait|wait\s+no|actually|i\s+mean|scratch\s+that|nein\s+warte|nein\s+doch|doch\s+lieber"
            + @"|ach\s+nein|no\s+espera|mejor\s+dicho|non\s+attends|non\s+plutôt|enfin\s+non|不对|不是|哦不"
            + @"|算了)\s*");

    /// <summary>Words that ask for nothing by themselves.</summary>
    private static readonly Regex Courtesy = PhrasePattern.Compile(
        @"^(?:(?:please|pls|plz|thanks|thank\s+you|hi|hello|hey|ok|okay|so|well|bitte|danke|hallo|also|por\s+favor"
            + @"|porfa|gracias|hola|vale|bueno"
            + @"|s'il\s+te\s+plaît|s'il\s+vous\s+plaît|stp|svp|merci|bonjour|salut|bon|alors|请|谢谢|你好|好吗"
            + @"|吧)[\s,!.]*)+$");

    private static readonly Lazy<RequestReader> Shared = new(() => new(HearingModel.Default));

    /// <summary>Reads with the committed weights.</summary>
    internal static RequestReader Default => Shared.Value;

    /// <summary>Reads any text; it never fails, and reads the same text the same way.</summary>
    internal RequestReading Read(string text, RequestOccasion occasion)
    {
        var grammar = GrammarText.Read(text);
        var clauses = new List<Clause>();
        var corrected = false;
        foreach (var piece in ClauseSplitter.Split(grammar))
        {
            if (piece.Joint != ClauseJoint.Preposition && clauses.Count > 0
                && Correction.IsMatch(text.AsSpan(piece.Start, piece.Length)))
            {
                corrected = true;
                continue;
            }

            if (Courtesy.IsMatch(text.AsSpan(piece.Start, piece.Length))
                && (clauses.Count > 0 || piece.End < text.Length / 2))
            {
                continue;
            }

            Take(grammar, clauses, piece, occasion);
            if ((corrected || Corrects.IsMatch(clauses[^1].Text.Source)) && clauses.Count > 1
                && Replaces(clauses[^1], clauses[^2]))
            {
                clauses[^2] = clauses[^2] with { Withdrawn = true };
            }

            corrected = false;
        }

        return new(grammar, [.. clauses]);
    }

    /// <summary>Makes a clause of a piece, or adds it to the clause before.</summary>
    private void Take(GrammarText text, List<Clause> clauses, ClausePiece piece, RequestOccasion occasion)
    {
        var alone = Hear(text, piece.Start, piece.Length, occasion);
        if (clauses.Count == 0 || StandsAlone(alone, clauses[^1], piece.Joint))
        {
            clauses.Add(alone);
            return;
        }

        var start = clauses[^1].Start;
        clauses[^1] = Hear(text, start, piece.End - start, occasion);
    }

    private Clause Hear(GrammarText text, int start, int length, RequestOccasion occasion)
    {
        var slice = text.Slice(start, length);
        if (OfferedSentences.Find(slice.Source) is { } offered)
        {
            return new(start, slice, [offered], Doubt.None);
        }

        var judgement = OccasionPriors.Weigh(model.Judge(slice.Marked), occasion);
        return new(start, slice, judgement.Likely, Thresholds.Of(judgement));
    }

    private static bool StandsAlone(Clause piece, Clause before, ClauseJoint joint)
    {
        var sure = piece.Wish.Probability;
        var other = piece.Kind != before.Kind || piece.Polarity != before.Polarity;
        return joint switch
        {
            ClauseJoint.Sentence => true,
            ClauseJoint.Preposition when IsShort(before.Text.Source) && !IsSure(before) => false,
            _ when IsLabelled(before.Text.Source) => joint == ClauseJoint.Comma && IsAttribute(piece.Kind) && other
                && sure >= AfterLabel,
            _ when IsOnlyMarkers(piece.Text) && !piece.Text.Of<GrammarSpan.Time>().Any()
                && !piece.Text.Of<GrammarSpan.Ratio>().Any() => false,
            ClauseJoint.Comma or ClauseJoint.And when GoesOn(piece, before) => false,
            ClauseJoint.Comma => IsWish(piece.Kind) ? other && sure >= AfterComma : other && sure >= 2 * AfterComma,
            ClauseJoint.And => IsWish(piece.Kind) ? other && sure >= AfterAnd : other && sure >= 0.8,
            // "In the end" is a closing appeal only with the words of one.
            _ => IsAttribute(piece.Kind) && other && sure >= AfterPreposition
                && (piece.Kind != WishKind.Cta || piece.Value.Words is not null),
        };
    }

    /// <summary>"Bees, butterflies and ants": what has no word of a wish goes on with what the film shows.</summary>
    private static bool GoesOn(Clause piece, Clause before) =>
        before.Kind is WishKind.Subject or WishKind.SceneContent
        && piece.Kind is not (WishKind.Subject or WishKind.SceneContent)
        && piece.Text.Spans.Count == 0 && HearingVocabulary.Share(piece.Text.Source) == 0;

    /// <summary>"Hazlo", "make it": a preposition after it completes the clause.</summary>
    private static bool IsShort(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2;

    /// <summary>"In portrait format": short, and a wish by itself.</summary>
    private static bool IsSure(Clause clause) =>
        IsAttribute(clause.Kind) && clause.Wish.Probability >= AfterPreposition;

    /// <summary>"Text: large and yellow": what follows a colon belongs to its label.</summary>
    private static bool IsLabelled(string words) => words.AsSpan().ContainsAny(':', '：');

    private static bool IsOnlyMarkers(GrammarText text) =>
        text.Spans.Sum(span => span.Length) >= text.Source.Count(letter => !char.IsWhiteSpace(letter));

    /// <summary>True for kinds that say how the film is to be, rather than what is in it.</summary>
    private static bool IsWish(WishKind kind) =>
        kind is not (WishKind.Subject or WishKind.SceneContent or WishKind.Other or WishKind.Script or WishKind.Words);

    /// <summary>True for kinds that a preposition can begin: "with music", "for children", "in German".</summary>
    private static bool IsAttribute(WishKind kind) =>
        kind is WishKind.Length or WishKind.Shape or WishKind.Style or WishKind.Mood or WishKind.Audience or WishKind.Language
            or WishKind.Voice
            or WishKind.Pace or WishKind.Music or WishKind.Captions or WishKind.Transition or WishKind.Price or WishKind.Avoid
            or WishKind.SceneCount or WishKind.Cta;

    /// <summary>A correction takes the place of a wish of its own family.</summary>
    private static bool Replaces(Clause now, Clause before) =>
        now.Kind == before.Kind
        || (Family(now.Kind) is { } family && Family(before.Kind) == family);

    private static string? Family(WishKind kind) => kind switch
    {
        WishKind.Volume or WishKind.Music => "sound",
        WishKind.Voice or WishKind.Pace => "voice",
        WishKind.Length or WishKind.SceneLength => "time",
        WishKind.SceneContent or WishKind.RemoveScene or WishKind.AddScene or WishKind.Words => "scene",
        _ => null,
    };
}
