using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>
/// What a clause says about the film beside its subject: in "a calm vertical film about the sea" all before "about".
/// </summary>
internal sealed class HeadWords
{
    private static readonly PhraseLexicon[] Kinds =
        [Lexicons.Aspect, Lexicons.Voice, Lexicons.Captions, Lexicons.Tongues];

    /// <summary>Fixed words that make up two parts in so many of a clause are all it says.</summary>
    private const int FixedShare = 3;

    private readonly string beside;
    private readonly string whole;

    private HeadWords(int start, string beside, string whole, IReadOnlyList<Mention> claims)
    {
        Start = start;
        this.beside = beside;
        this.whole = whole;
        Claims = claims;
    }

    /// <summary>First UTF-16 unit of the clause in the request.</summary>
    internal int Start { get; }

    /// <summary>Places in the request that are no part of the subject.</summary>
    internal IReadOnlyList<Mention> Claims { get; }

    internal IEnumerable<AspectRatio> Aspects => Of(Lexicons.Aspect).Select(Enum.Parse<AspectRatio>);

    internal IEnumerable<string> Voices => Of(Lexicons.Voice);

    internal IEnumerable<string> Tongues => Of(Lexicons.Tongues);

    internal VisualStyle? Style => First<VisualStyle>(Lexicons.Style);

    internal MusicMood? Mood => First<MusicMood>(Lexicons.Mood);

    internal MusicGenre? Genre => First<MusicGenre>(Lexicons.Genre);

    internal VoiceType? Voice => Voices
        .Select(word => Enum.TryParse<VoiceType>(word, ignoreCase: true, out var type) ? type : (VoiceType?)null)
        .FirstOrDefault(type => type is not null);

    internal CaptionMode? Captions => Of(Lexicons.Captions).Select(word =>
        (CaptionMode?)Enum.Parse<CaptionMode>(word)).FirstOrDefault();

    /// <param name="wholly">True to read the subject as well, in languages that are not cut into clauses.</param>
    internal static HeadWords Of(Clause clause, bool wholly)
    {
        var text = clause.Text.Source;
        var spans = Spans(clause.Text);
        var named = SubjectReader.Named(text, spans) ?? (clause.Kind == WishKind.Subject
            ? SubjectReader.AfterAbout(text) : null);
        var head = wholly ? text : Without(text, named);
        var whole = wholly || named is { Meaning: SubjectReader.ByOf } ? text : head;
        var beside = wholly || named is not null ? head : SubjectReader.BesideFilm(text);
        return new(clause.Start, beside, whole, [.. spans.Concat(Kinds.SelectMany(lexicon => lexicon.Find(whole)))
            .Select(mention => mention with { Start = mention.Start + clause.Start })]);
    }

    /// <summary>The text with spaces in place of the subject; nothing where it asks for no film.</summary>
    private static string Without(string text, Mention? named)
    {
        var letters = text.ToCharArray();
        if (named is { } subject)
        {
            letters.AsSpan(subject.Start, subject.Length).Fill(' ');
        }

        return named is not null || SubjectReader.AsksForFilm(text) ? new(letters) : "";
    }

    /// <summary>What the clause wishes beside its subject.</summary>
    internal IEnumerable<ImpliedWish> Implied(GrammarText text) =>
    [
        .. text.Spans.Select(span => span switch
        {
            GrammarSpan.Time { Role: TimeRole.Film or TimeRole.Open } time =>
                Wish(WishKind.Length, $"{time.Seconds:0.#}"),
            GrammarSpan.Ratio ratio => Wish(WishKind.Shape, ratio.Text),
            GrammarSpan.SceneCount count => Wish(WishKind.SceneCount, $"{count.Count}"),
            GrammarSpan.Title title => Wish(WishKind.Title, title.Words),
            _ => null,
        }).OfType<ImpliedWish>(),
        .. Aspects.Select(aspect => Wish(WishKind.Shape, AspectRatios.ToText(aspect))),
        .. Of(Lexicons.Style).Take(1).Select(style => Wish(WishKind.Style, style)),
        .. Of(Lexicons.Mood).Take(1).Select(mood => Wish(WishKind.Mood, mood)),
        .. Of(Lexicons.Genre).Take(1).Select(genre => Wish(WishKind.Music, genre)),
        .. Tongues.Select(tongue => Wish(WishKind.Language, tongue)),
        .. Voices.Select(word => word switch
        {
            "silent" => Wish(WishKind.Voice, null) with { Polarity = Polarity.Off },
            "no-music" => Wish(WishKind.Music, null) with { Polarity = Polarity.Off },
            "narrated" => Wish(WishKind.Voice, null),
            _ => Wish(WishKind.Voice, word),
        }),
        .. Of(Lexicons.Captions).Take(1).Select(
            mode => Wish(WishKind.Captions, null) with { Polarity = mode == nameof(CaptionMode.Burned) ? Polarity.Do
                : Polarity.Off }),
    ];

    private ImpliedWish Wish(WishKind kind, string? value) => new(Start, kind, Polarity.Do, value);

    /// <summary>True for a sentence with fixed words about voice, shape, captions or language.</summary>
    internal static bool SaysSomething(string sentence) => Kinds.Any(lexicon => lexicon.Find(sentence).Count > 0);

    /// <summary>True for a clause that is little more than fixed words, in whichever language.</summary>
    internal static bool IsFixed(string clause) =>
        Kinds.Any(lexicon => lexicon.Find(clause).Any(mention =>
            mention.Length * FixedShare >= clause.Trim().Length * 2));

    /// <summary>What the grammar read of the film in a clause.</summary>
    internal static List<Mention> Spans(GrammarText text) =>
    [
        .. text.Spans
            .Where(span =>
                span is GrammarSpan.Time { Role: not TimeRole.Other } or GrammarSpan.Ratio or GrammarSpan.SceneCount
                or GrammarSpan.Title)
            .Select(span => new Mention("", span.Start, span.Length)),
    ];

    private IEnumerable<string> Of(PhraseLexicon lexicon) =>
        lexicon.Find(Kinds.Contains(lexicon) ? whole : beside).Select(mention => mention.Meaning);

    private T? First<T>(PhraseLexicon lexicon)
        where T : struct, Enum => Of(lexicon).Select(name => (T?)Enum.Parse<T>(name)).FirstOrDefault();
}
