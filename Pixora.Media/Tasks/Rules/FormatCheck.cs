namespace Pixora.Media.Tasks.Rules;

/// <summary>What the format of a film keeps.</summary>
internal static class FormatCheck
{
    public static Refusal? Of(FilmFormat format) =>
        Seconds(format.Seconds)
        ?? Known.Check(format.Aspect)
        ?? Known.Check(format.Style)
        ?? Known.Check(format.Captions)
        ?? Language(format.Language);

    public static Refusal? Seconds(double seconds) => seconds is >= FilmLimits.ShortestFilm and <= FilmLimits.LongestFilm
        ? null
        : new("format.seconds", FormattableString.Invariant($"A film is {FilmLimits.ShortestFilm} to {FilmLimits.LongestFilm} seconds long."));

    private static Refusal? Language(string language) => Languages.IsKnown(language)
        ? null
        : new("format.language", "The language is a two-letter ISO 639-1 code such as en, de or zh.");
}
