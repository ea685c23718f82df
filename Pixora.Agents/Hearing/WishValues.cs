using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Hearing;

/// <summary>Reads what a wish is set to, once it is known what kind of wish it is.</summary>
internal static class WishValues
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Merged(EmbeddedText.Lines("Words/values.txt"));

    private static readonly string[] NotLanguages = ["accent", "music", "voice", "top", "lettering"];

    internal static WishValue Read(WishKind kind, GrammarText text) => kind switch
    {
        WishKind.Length or WishKind.SceneLength => new() { Seconds = SecondsOf(text), Factor = FactorOf(text) },
        WishKind.Shape => new() { Aspect = AspectOf(text) },
        WishKind.Style => new() { Style = EnumOf<VisualStyle>(Lexicons.Style, text) },
        WishKind.Mood =>
            new() { Mood = EnumOf<MusicMood>(Lexicons.Mood, text), Style = EnumOf<VisualStyle>(Lexicons.Style, text) },
        WishKind.Music =>
            new() { Mood = EnumOf<MusicMood>(Lexicons.Mood, text), Genre = EnumOf<MusicGenre>(Lexicons.Genre, text) },
        WishKind.Language => new() { Language = LanguageOf(text), Accent = Says(text, "accent") },
        WishKind.Voice => new() { Voice = VoiceOf(text) },
        WishKind.Volume => new() { OfVoice = Says(text, "voice") ? true : Says(text, "music") ? false : null },
        WishKind.Captions =>
            new() { Captions = CaptionsOf(text), Lettering = Says(text, "lettering") || Says(text, "top") },
        WishKind.SceneCount => new() { Count = CountOf(text), Words = WishWords.AfterColon(text.Source) },
        WishKind.Undo => new() { Count = text.Of<GrammarSpan.Repeat>().FirstOrDefault()?.Count ?? CountOf(text) },
        WishKind.Transition => new() { Transition = TransitionOf(text) },
        WishKind.Price => new() { Price = text.Of<GrammarSpan.Price>().FirstOrDefault()?.Amount },
        WishKind.Title => new() { Words = WishWords.Title(text) },
        WishKind.Cta => new() { Words = WishWords.Appeal(text) },
        WishKind.Avoid => new() { Words = WishWords.Avoided(text) },
        WishKind.Audience or WishKind.Script or WishKind.Subject => new() { Words = text.Source },
        _ => new(),
    };

    private static double? SecondsOf(GrammarText text) => text.Of<GrammarSpan.Time>()
        .OrderBy(time => time.Role switch { TimeRole.Film => 0, TimeRole.Open => 1, TimeRole.EachScene => 2, _ => 3 })
        .FirstOrDefault()?.Seconds;

    private static double? FactorOf(GrammarText text) => text.Of<GrammarSpan.Factor>().FirstOrDefault()?.Value;

    private static int? CountOf(GrammarText text) =>
        text.Of<GrammarSpan.SceneCount>().FirstOrDefault()?.Count
            ?? (int?)text.Of<GrammarSpan.Number>().FirstOrDefault()?.Value;

    private static AspectRatio? AspectOf(GrammarText text) =>
        text.Of<GrammarSpan.Ratio>().FirstOrDefault() is { } ratio ? ShapeOf(ratio.Text)
        : Lexicons.Aspect.Find(text.Source) is [var strict, ..] ? Enum.Parse<AspectRatio>(strict.Meaning)
        : Found<AspectRatio>(text);

    /// <summary>The shape nearest to a ratio such as <c>4:5</c>.</summary>
    internal static AspectRatio ShapeOf(string ratio)
    {
        var sides = ratio.Split(':').Select(int.Parse).ToArray();
        return sides[0] == sides[1] ? AspectRatio.Square : sides[0] < sides[1]
            ? AspectRatio.Portrait : AspectRatio.Landscape;
    }

    /// <summary>"No text in the picture" means the title as well, "no subtitles" does not.</summary>
    private static CaptionMode? CaptionsOf(GrammarText text) =>
        Says(text, "captions") ? CaptionMode.Soft : Says(text, "text") ? CaptionMode.None : null;

    private static VoiceType? VoiceOf(GrammarText text) => Found<VoiceType>(text);

    private static string? LanguageOf(GrammarText text) =>
        Words.Find(text.Source).Select(mention => mention.Meaning).FirstOrDefault(meaning => meaning.Length == 2
            && !NotLanguages.Contains(meaning));

    private static TransitionKind? TransitionOf(GrammarText text) =>
        Words.Find(text.Source).Select(mention => mention.Meaning switch
        {
            "cut" => TransitionKind.Cut,
            "crossfade" or "fade" => TransitionKind.CrossFade,
            "black" => TransitionKind.FadeThroughBlack,
            "wipe" => TransitionKind.Wipe,
            "slide" => TransitionKind.Slide,
            _ => (TransitionKind?)null,
        }).FirstOrDefault(kind => kind is not null);

    private static bool Says(GrammarText text, string meaning) => Words.Find(text.Source).Any(mention =>
        mention.Meaning == meaning);

    private static T? Found<T>(GrammarText text)
        where T : struct, Enum => Words.Find(text.Source)
        .Select(mention => mention.Meaning.Length > 2
            && Enum.TryParse<T>(mention.Meaning, ignoreCase: true, out var value) ? value : (T?)null)
        .FirstOrDefault(value => value is not null);

    private static T? EnumOf<T>(PhraseLexicon lexicon, GrammarText text)
        where T : struct, Enum => lexicon.Find(text.Source) is [var first, ..] ? Enum.Parse<T>(first.Meaning) : null;
}
