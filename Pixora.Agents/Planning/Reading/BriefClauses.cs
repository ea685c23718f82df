using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Makes of a request's clauses what a brief says.</summary>
internal sealed class BriefClauses
{
    private static readonly string[] Modelled = ["en", "de", "es", "fr", "zh"];

    /// <summary>Seconds; "24 hours in Tokyo" is no length where nothing says so.</summary>
    private const double LongestBareLength = 3600;

    /// <summary>Letters of "in", "dans", "dentro".</summary>
    private const int LongestWordBeside = 6;

    private readonly RequestReading request;
    private readonly string language;
    private readonly List<Clause> subjects = [];
    private readonly List<Clause> wishes = [];
    private readonly List<Clause> loose = [];
    private readonly List<HeadWords> heads = [];

    internal BriefClauses(RequestReading request, string language)
    {
        this.request = request;
        this.language = language;
        foreach (var clause in request.Standing)
        {
            Place(clause);
        }

        // Something has to be the subject: what asks for nothing else, or a wish that is set to nothing.
        if (subjects.Count == 0 && !request.Clauses.Any(clause => SubjectReader.AsksForFilm(clause.Text.Source)))
        {
            TakeAsSubject(loose.FirstOrDefault() ?? wishes.Find(wish => wish is { Polarity: Polarity.Do }
                && wish.Value == new WishValue()));
        }

        heads.AddRange(subjects.Select(clause => HeadWords.Of(clause, wholly: !Modelled.Contains(language))));

        // "15秒钟的方形视频": a wish that is put before the film says more of it.
        heads.AddRange(wishes.Where(clause => clause.Polarity == Polarity.Do && SubjectReader.AsksForFilm(clause.Text.Source))
            .Select(clause => HeadWords.Of(clause, wholly: true)));
    }

    internal BriefReading Read()
    {
        var text = request.Text;
        var voices = heads.SelectMany(head => head.Voices).ToList();
        var sung = Wish(WishKind.Music);
        var spoken = Wish(WishKind.Voice);
        var tongue = wishes.LastOrDefault(wish => wish is { Kind: WishKind.Language, Polarity: not Polarity.Off });
        var contents = ListedContents.Of(text.Source, wishes);
        return new()
        {
            Subject = SubjectReader.Read(text.Source, Claims()),
            PromptLanguage = language,
            Language = (tongue is { Value.Accent: true } ? null : tongue?.Value.Language) ?? heads.SelectMany(head =>
                head.Tongues).FirstOrDefault(),
            Accent = tongue is { Value.Accent: true } ? tongue.Text.Source : null,
            Lengths = [.. Lengths()],
            Aspects = [.. Aspects().Distinct()],
            Style = First(WishKind.Style, value => value.Style) ?? First(WishKind.Mood, value =>
                value.Style) ?? Head(head => head.Style),
            Mood = sung?.Value.Mood ?? First(WishKind.Mood, value => value.Mood) ?? Head(head => head.Mood),
            Genre = sung?.Value.Genre ?? Head(head => head.Genre),
            Music = sung is { Polarity: Polarity.Off }
                || voices.Contains("no-music") ? false : sung is null ? null : true,
            MusicLevelDb = LevelOf(Wish(WishKind.Volume)),
            Narrated = spoken is { Polarity: Polarity.Off } || voices.Contains("silent") ? false
                : spoken is { Polarity: Polarity.Do } || voices.Contains("narrated") ? true : null,
            Voice = First(WishKind.Voice, value => value.Voice) ?? Head(head => head.Voice),
            Pace = Wish(WishKind.Pace)?.Polarity switch { Polarity.Less => 0.85, Polarity.More => 1.15, _ => null },
            Captions = Wish(WishKind.Captions) is { } captions ? CaptionsOf(captions) : Head(head => head.Captions),
            Lettering = wishes.Exists(wish =>
                wish is { Kind: WishKind.Captions, Polarity: Polarity.Do, Value.Lettering: true }),
            Scenes = contents.Count > 1 ? contents.Count : Counts().FirstOrDefault(),
            SceneSeconds = text.Of<GrammarSpan.Time>().FirstOrDefault(time => time.Role == TimeRole.EachScene)?.Seconds,
            Contents = contents,
            Title = wishes.LastOrDefault(wish => wish is { Kind: WishKind.Title, Polarity: Polarity.Do })?.Value.Words
                ?? text.Of<GrammarSpan.Title>().FirstOrDefault()?.Words,
            Appeal = wishes.LastOrDefault(wish => wish is { Kind: WishKind.Cta, Polarity: Polarity.Do })?.Value.Words,
            Audience = Wish(WishKind.Audience)?.Text.Source,
            Transition = First(WishKind.Transition, value => value.Transition),
            Avoided = [.. wishes.Where(wish => wish.Kind == WishKind.Avoid).Select(wish =>
                wish.Value.Words).OfType<string>()],
            Price = First(WishKind.Price, value => value.Price),
            Cast = CastReader.Read(text.Source),
            NotUnderstood = [.. loose.Where(clause => !IsContent(clause)).Select(clause => clause.Text.Source)],
            Implied = [.. heads.SelectMany(head => head.Implied(ClauseAt(head.Start))).DistinctBy(wish => wish.Kind)],
            Request = request,
        };
    }

    private GrammarText ClauseAt(int start) => request.Clauses.First(clause => clause.Start == start).Text;

    private void TakeAsSubject(Clause? clause)
    {
        if (clause is not null)
        {
            subjects.Add(clause);
            loose.Remove(clause);
            wishes.Remove(clause);
        }
    }

    /// <summary>A clause is the subject when it says so, a wish when it also holds what the wish is set to.</summary>
    private void Place(Clause clause)
    {
        if (HeadWords.IsFixed(clause.Text.Source))
        {
            heads.Add(HeadWords.Of(clause, wholly: true));
            return;
        }

        var framed = SubjectReader.Named(clause.Text.Source, HeadWords.Spans(clause.Text)) is not null;
        var list = framed ? subjects
            : ListedContents.IsLabelled(clause) || IsBelieved(clause) ? wishes
            : clause.Kind == WishKind.Subject ? subjects
            : loose;
        list.Add(clause);
    }

    /// <summary>
    /// A wish for something with a value is believed when the value is there; one without, when it is likely.
    /// </summary>
    internal static bool IsBelieved(Clause clause)
    {
        var value = clause.Value;
        return clause.Kind switch
        {
            WishKind.Subject or WishKind.Other or WishKind.Script or WishKind.Words or WishKind.Approve or WishKind.Undo or WishKind.Stop
                or WishKind.Order or WishKind.RemoveScene => false,
            WishKind.Length or WishKind.SceneLength => value.Seconds is not null,
            WishKind.Shape => value.Aspect is not null,
            WishKind.Style => value.Style is not null,
            WishKind.Mood => value.Mood is not null || value.Style is not null,
            WishKind.Language => value.Language is not null || value.Accent,
            WishKind.SceneCount => value.Count is not null,
            WishKind.Title or WishKind.Cta or WishKind.Avoid => clause.Polarity == Polarity.Off
                || value.Words is not null,
            WishKind.Price => value.Price is not null || clause.Wish.Probability >= 0.6,
            WishKind.SceneContent => clause.Text.Of<GrammarSpan.Scenes>().Any(),
            WishKind.Audience => clause.Wish.Probability >= 0.7,
            _ => clause.Doubt != Doubt.NotUnderstood && clause.Wish.Probability >= 0.5,
        };
    }

    /// <summary>True for a part that says what is in the film, which is no wish that was missed.</summary>
    private static bool IsContent(Clause clause) =>
        clause.Kind is WishKind.SceneContent or WishKind.Subject or WishKind.Script;

    private Clause? Wish(WishKind kind) => wishes.LastOrDefault(wish => wish.Kind == kind
        && wish.Polarity != Polarity.Keep);

    private T? First<T>(WishKind kind, Func<WishValue, T?> read)
        where T : struct => wishes
        .Where(wish => wish.Kind == kind && wish.Polarity is not (Polarity.Off or Polarity.Less))
        .Select(wish => read(wish.Value))
        .FirstOrDefault(value => value is not null);

    private T? Head<T>(Func<HeadWords, T?> read)
        where T : struct => heads.Select(read).FirstOrDefault(value => value is not null);

    /// <summary>
    /// What is no part of the subject: wishes as a whole, and in the subject's clauses what has a form.
    /// </summary>
    private List<Mention> Claims() =>
    [
        .. wishes.Concat(loose.Where(clause => !IsContent(clause))).Concat(request.Clauses.Where(clause =>
            clause.Withdrawn))
            .Select(clause => new Mention("", clause.Start, clause.Text.Source.Length)),
        .. heads.SelectMany(head => head.Claims),
    ];

    private IEnumerable<double> Lengths() => request.Text.Of<GrammarSpan.Time>()
        .Where(time => time.Role == TimeRole.Film
            || (time.Seconds < LongestBareLength && (time.Role == TimeRole.Open || IsClauseOf(time))))
        .OrderBy(time => time.Role == TimeRole.Film ? 0 : 1)
        .Where(time => time.Role == TimeRole.Film || IsOfTheFilm(time))
        .Select(time => time.Seconds);

    /// <summary>"…, in 15 Sekunden": the clause is a wish for a length, and says nothing else.</summary>
    private bool IsClauseOf(GrammarSpan.Time time) => wishes.Exists(wish =>
        wish.Kind == WishKind.Length && Holds(wish, time)
        && wish.Text.Source.Count(char.IsLetterOrDigit) - time.Length <= LongestWordBeside);

    /// <summary>
    /// A length that nothing ties to the film counts in a wish for a length, and where it opens the subject.
    /// </summary>
    private bool IsOfTheFilm(GrammarSpan.Time time) =>
        wishes.Exists(wish => wish.Kind == WishKind.Length && Holds(wish, time))
        || heads.Exists(head => head.Claims.Any(claim => claim.Start == time.Start));

    /// <summary>Every shape in the order in which it is named.</summary>
    private IEnumerable<AspectRatio> Aspects() =>
        heads.SelectMany(head => head.Aspects.Select(aspect => (head.Start, Aspect: aspect)))
            .Concat(wishes
                .Where(wish => wish is { Kind: WishKind.Shape, Polarity: not Polarity.Off, Value.Aspect: not null })
                .Select(wish => (wish.Start, Aspect: wish.Value.Aspect!.Value)))
            .Concat(subjects.SelectMany(clause => clause.Text.Of<GrammarSpan.Ratio>(), (clause, ratio) =>
                (clause.Start, Aspect: WishValues.ShapeOf(ratio.Text))))
            .OrderBy(named => named.Start)
            .Select(named => named.Aspect);

    private IEnumerable<int?> Counts() =>
        wishes.Where(wish => wish.Kind == WishKind.SceneCount).Select(wish => wish.Value.Count)
            .Concat(request.Text.Of<GrammarSpan.SceneCount>().Select(count => (int?)count.Count))
            .Where(count => count is >= 1 and <= FilmLimits.MaxScenes);

    private static bool Holds(Clause clause, GrammarSpan span) => span.Start >= clause.Start && span.End <= clause.End;

    private static double? LevelOf(Clause? volume) => volume switch
    {
        { Value.OfVoice: true } or null => null,
        { Polarity: Polarity.Less } => -6,
        { Polarity: Polarity.More } => 4,
        _ => null,
    };

    private static CaptionMode? CaptionsOf(Clause clause) => clause.Polarity switch
    {
        Polarity.Off => clause.Value.Captions ?? CaptionMode.Soft,
        Polarity.Do => CaptionMode.Burned,
        _ => null,
    };
}
