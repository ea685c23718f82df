namespace Pixora.Agents.Planning.Writing;

/// <summary>Fills the placeholders of a beat.</summary>
/// <param name="Subject">In the language of the narration.</param>
/// <param name="Seen">The subject for the picture, in any language.</param>
/// <param name="Name">Who the story is about; empty when nobody has a name.</param>
/// <param name="Figure">How the character looks.</param>
internal sealed record BeatPlaceholders(string Subject, string Seen, string Name, string Figure)
{
    private static readonly string[] Articles = ["The ", "A ", "An ", "How ", "Why ", "What "];

    internal string Say(string sentence) => sentence
        .Replace("{Subject}", FilmTitle.Capital(Subject), StringComparison.Ordinal)
        .Replace("{subject}", Subject, StringComparison.Ordinal)
        .Replace("{name}", Name, StringComparison.Ordinal);

    internal string See(string visual, string place) => visual
        .Replace("{place}", place, StringComparison.Ordinal)
        .Replace("{subject}", Seen, StringComparison.Ordinal)
        .Replace("{name}", Figure, StringComparison.Ordinal);

    internal static BeatPlaceholders For(ResolvedBrief film)
    {
        var domain = film.Topic.Domains.Count > 0 ? film.Topic.Domains[0] : null;
        var language = film.Format.Language;
        var subject = film.Topic.Subject;
        var hero = film.Cast.Count > 0 ? film.Cast[0] : null;
        return new(
            subject.Length > 0 ? InSentence(subject, language) : domain?.NameIn(language) ?? "",
            film.Topic.Asked.Length > 0 ? film.Topic.Asked : domain?.NameIn("en") ?? "",
            hero?.Name ?? "",
            hero?.Description ?? "");
    }

    /// <summary>As written in the middle of a sentence.</summary>
    private static string InSentence(string subject, string language) =>
        language == "en" && Articles.Any(article => subject.StartsWith(article, StringComparison.Ordinal))
            ? char.ToLowerInvariant(subject[0]) + subject[1..]
            : subject;
}
