using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>A subject and what is known of it.</summary>
/// <param name="Subject">As the person put it; empty when none was named.</param>
/// <param name="Domains">The closest first, at most two; none when the subject is not known.</param>
/// <param name="Specific">True when the subject says more than the name of what is known.</param>
internal sealed record Topic(string Subject, IReadOnlyList<Domain> Domains, bool Specific)
{
    /// <summary>Characters at the beginning of a text that are searched for its subject.</summary>
    private const int SearchedLength = 600;

    private const int MostDomains = 2;

    /// <summary>So many of a pack's names are its subject itself; the others may be a part of it.</summary>
    private const int OwnNames = 2;

    /// <summary>Areas whose things are parts of a body: "the heart of the city" is none.</summary>
    private const string BodyArea = "health";

    /// <summary>
    /// True when what is known is of something wider than the subject, such as clocks for a sundial, or by a rarer name.
    /// </summary>
    internal bool IsPart { get; init; }

    /// <summary>The person's words, also where <see cref="Subject"/> is empty.</summary>
    internal string Asked { get; } = Subject;

    /// <summary>What is known of a subject.</summary>
    /// <param name="language">ISO 639-1 code of the subject.</param>
    internal static Topic Of(string subject, string language)
    {
        var phrase = new SubjectPhrase(subject, language);
        var packs = BeatLibrary.Names.Find(subject, language);
        var main = packs
            .Where(found => found.Means && phrase.IsAbout(found.Span) && !(found.Pack.Area == BodyArea && phrase.HasOwner(found.Span)))
            .ToList();
        if (main.Count > 0)
        {
            var known = main.Concat(packs.Where(found => found.Means && phrase.IsBeside(found.Span)))
                .DistinctBy(found => found.Pack.Id).Take(MostDomains)
                .Select(found => BeatLibrary.Open(found.Pack.Id));
            return new(subject, [.. known], !IsOnly(subject, main.Select(found => found.Span))) { IsPart = main[0].Rank >= OwnNames };
        }

        var areas = Mentions(subject)
            .Select(found => found with { Spans = [.. found.Spans.Where(span => phrase.IsAbout(span) && !IsTaken(span))] })
            .Where(found => found.Spans.Count > 0)
            .Select(found => (Known: Told(found, subject), found.Spans, Whole: IsAbout(found, subject)))
            .Where(found => found.Known.Beats.Count > 0)
            .Take(MostDomains)
            .ToList();
        return new(
            subject,
            [.. areas.Select(found => found.Known)],
            subject.Length > 0 && !(areas is [{ Whole: true }, ..] && IsOnly(subject, areas[0].Spans)));

        // A part of a phrase that means something else, or of a compound with something that has a pack.
        bool IsTaken(NounSpan span) => packs.Any(found =>
            (!found.Means && span.Start < found.Span.End && found.Span.Start < span.End) || phrase.IsCompound(span, found.Span));
    }

    /// <summary>What the beginning of a text speaks of, wherever it is named: good for places and music, not for facts.</summary>
    internal static IReadOnlyList<Domain> Around(string text) =>
        [.. Mentions(text[..Math.Min(text.Length, SearchedLength)]).Select(found => found.Area.Domain).Take(MostDomains)];

    /// <summary>The topic that begins with a definition of its subject.</summary>
    internal Topic OpenedBy(Domain defined) => this with
    {
        Domains =
        [
            Domains[0] with
            {
                Beats =
                [
                    .. defined.Beats,
                    .. Domains[0].Beats.Select(beat => beat.Role == BeatRole.Hook ? beat with { Role = BeatRole.Develop } : beat),
                ],
            },
            .. Domains.Skip(1),
        ],
    };

    /// <summary>A subject for somebody who names none; the same words get the same one.</summary>
    internal static Topic Suggested(string words)
    {
        var packs = BeatLibrary.Packs;
        return new("", [BeatLibrary.Open(packs[words.Sum(letter => letter) % packs.Count].Id)], false);
    }

    /// <summary>
    /// The topic for a film in another language than its subject: under the name of what is known, else with the subject in
    /// quotes.
    /// </summary>
    /// <param name="speakable">False for a subject that the film's voice could not pronounce: it is left out.</param>
    internal Topic Abroad(bool speakable) =>
        Domains.Count > 0 || !speakable ? this with { Subject = "", Specific = false }
            : Subject.Length > 0 ? this with { Subject = $"“{Subject}”" }
            : this;

    private static IEnumerable<AreaMention> Mentions(string text) => BeatLibrary.Areas
        .Select(area => new AreaMention(area, Spans(area, text)))
        .Where(found => found.Spans.Count > 0)
        .OrderByDescending(found => found.Area.Weight * found.Spans
            .DistinctBy(span => text[span.Start..span.End].ToLowerInvariant()).Count())
        .ThenBy(found => found.Spans[0].Start);

    private static IReadOnlyList<NounSpan> Spans(Area area, string text) =>
        area.Domain.Names.Values.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? [new(0, text.Length, Plural: true)]
            : [.. area.Words.Find(text).Select(mention => new NounSpan(mention.Start, mention.End, IsPlural(text, mention)))];

    private static bool IsPlural(string text, Mention mention) => text[mention.End - 1] is 's' or 'S';

    /// <summary>Of an area that is wider than the subject only the beats that name it.</summary>
    private static Domain Told(AreaMention found, string subject) => IsAbout(found, subject)
        ? found.Area.Domain
        : found.Area.Domain with
        {
            Beats =
            [
                .. found.Area.Domain.Beats.Where(beat => found.Spans.Any(span => Names(beat, subject[span.Start..span.End]))),
            ],
        };

    private static bool IsAbout(AreaMention found, string subject) => found.Spans.Select(span => subject[span.Start..span.End])
        .Any(noun => found.Area.Own.Contains(noun) || found.Area.Domain.Names.Values.Contains(noun, StringComparer.OrdinalIgnoreCase));

    private static bool Names(StoryBeat beat, string noun) =>
        beat.Texts.Values.Any(text => text.Sentences.Any(sentence => SubjectMatching.IsNamedIn(sentence, noun)));

    /// <summary>True when a subject consists of what was found in it and of function words.</summary>
    private static bool IsOnly(string subject, IEnumerable<NounSpan> found)
    {
        var rest = subject.ToLowerInvariant().ToCharArray();
        foreach (var span in found)
        {
            rest.AsSpan(span.Start, span.End - span.Start).Fill(' ');
        }

        return new string(rest)
            .Split([' ', '\'', '’', '-', '的'], StringSplitOptions.RemoveEmptyEntries)
            .All(
                word => Lexicons.FunctionWords.Meanings.Any(
                    language => Lexicons.FunctionWords.Phrases(language).Contains(word))
                    || word is "l" or "d");
    }

    private sealed record AreaMention(Area Area, IReadOnlyList<NounSpan> Spans);
}
