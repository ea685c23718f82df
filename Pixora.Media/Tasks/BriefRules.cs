using Pixora.Media.Tasks.Rules;

namespace Pixora.Media.Tasks;

/// <summary>Rules for a brief.</summary>
public static class BriefRules
{
    /// <summary>The first rule the brief breaks, null when it keeps them all.</summary>
    public static Refusal? Check(Brief brief) =>
        Prompt(brief.Prompt) ?? Length(brief.Seconds) ?? Shape(brief) ?? Speech(brief.Language);

    private static Refusal? Prompt(string prompt) => prompt switch
    {
        _ when Wording.IsBlank(prompt) => new(
            "brief.prompt.empty", "Say in a sentence what the film is about."),
        { Length: > FilmLimits.LongestPrompt } => new(
            "brief.prompt.long",
            FormattableString.Invariant($"The prompt has {prompt.Length} characters; the most is {FilmLimits.LongestPrompt}. Shorten it.")),
        _ when Wording.IsBroken(prompt) => new(
            "brief.prompt.control", "The prompt holds control characters or broken text. Remove them."),
        _ => null,
    };

    private static Refusal? Length(double? seconds) => seconds is null or (
        >= FilmLimits.ShortestFilm and <= FilmLimits.LongestFilm)
        ? null
        : new(
            "brief.seconds.range",
            FormattableString.Invariant($"A film is {FilmLimits.ShortestFilm} to {FilmLimits.LongestFilm} seconds long."));

    private static Refusal? Shape(Brief brief)
    {
        if (brief.Aspect is { } aspect && !AspectRatios.TryParse(aspect, out _))
        {
            return AspectRatios.Unknown;
        }

        if (brief.Style is { } style && !VisualStyles.TryParse(style, out _))
        {
            return new("brief.style.unknown", $"The style is one of: {string.Join(", ", VisualStyles.Names)}.");
        }

        return brief.Captions is { } captions ? Known.Check(captions) : null;
    }

    private static Refusal? Speech(string? language) => language is null || Languages.IsKnown(language)
        ? null
        : new("brief.language.unknown", "The language is a two-letter ISO 639-1 code such as en, de or zh.");
}
