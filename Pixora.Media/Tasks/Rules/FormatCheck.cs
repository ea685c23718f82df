using System.Text.RegularExpressions;

namespace Pixora.Media.Tasks.Rules;

/// <summary>Rules for the format of a film.</summary>
internal static partial class FormatCheck
{
    public static Refusal? Of(FilmFormat format) =>
        Seconds(format.Seconds)
        ?? Known.Check(format.Aspect)
        ?? Known.Check(format.Style)
        ?? Known.Check(format.Captions)
        ?? Language(format.Language)
        ?? Makers(format.Makers)
        ?? Makers(format.Local is { } local ? new(Speech: local.Speech) : null);

    public static Refusal? Seconds(double seconds) => seconds is >= FilmLimits.ShortestFilm and <= FilmLimits.LongestFilm
        ? null
        : new(
            "format.seconds",
            FormattableString.Invariant($"A film is {FilmLimits.ShortestFilm} to {FilmLimits.LongestFilm} seconds long."));

    /// <summary>
    /// Whether there is such a maker is not known here: that depends on the server, and is said when the film is made
    /// (<c>maker.unknown</c>).
    /// </summary>
    private static Refusal? Makers(MakerChoices? makers) =>
        makers is null || Names(makers).All(name => name is null || MakerName().IsMatch(name))
            ? null
            : new(
                "format.makers",
                "A maker is named by its profile: at most 60 lowercase letters, digits, hyphens, dots and underscores, "
                + "such as local-image.");

    private static string?[] Names(MakerChoices makers) => [makers.Image, makers.Speech, makers.Music, makers.Motion];

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,59}$", RegexOptions.CultureInvariant)]
    private static partial Regex MakerName();

    private static Refusal? Language(string language) => Languages.IsKnown(language)
        ? null
        : new("format.language", "The language is a two-letter ISO 639-1 code such as en, de or zh.");
}
