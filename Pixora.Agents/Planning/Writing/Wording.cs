namespace Pixora.Agents.Planning.Writing;

/// <summary>Fills the gaps of a beat.</summary>
/// <param name="Subject">In the language of the narration.</param>
/// <param name="Seen">The subject for the picture, in any language.</param>
/// <param name="Name">Who the story is about; empty when nobody has a name.</param>
/// <param name="Figure">How that looks.</param>
internal sealed record Wording(string Subject, string Seen, string Name, string Figure)
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

    internal static Wording For(Commission commission)
    {
        var domain = commission.Topic.Domains.Count > 0 ? commission.Topic.Domains[0] : BeatLibrary.Anything;
        var language = commission.Format.Language;
        var name = domain.Names.GetValueOrDefault(language) ?? domain.Names["en"];
        var subject = commission.Topic.Subject;
        var hero = commission.Cast.Count > 0 ? commission.Cast[0] : null;
        return new(subject.Length > 0 ? InSentence(subject, language) : name, commission.Topic.Asked.Length > 0 ? commission.Topic.Asked : domain.Names["en"], hero?.Name ?? "", hero?.Description ?? "");
    }

    /// <summary>As it stands in the middle of a sentence.</summary>
    private static string InSentence(string subject, string language) =>
        language == "en" && Articles.Any(article => subject.StartsWith(article, StringComparison.Ordinal)) ? char.ToLowerInvariant(subject[0]) + subject[1..] : subject;
}
