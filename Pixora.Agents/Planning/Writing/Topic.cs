using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Writing;

/// <summary>What the planner knows of a subject.</summary>
/// <param name="Subject">As the person put it; empty when none was named.</param>
/// <param name="Domains">What it belongs to, the closest first, at most two; none when the subject is unknown.</param>
/// <param name="Specific">True when the subject says more than the name of its domain.</param>
internal sealed record Topic(string Subject, IReadOnlyList<Domain> Domains, bool Specific)
{
    /// <summary>Finds the domains a subject speaks of; where there is no subject, those of the text around it.</summary>
    internal static Topic Of(string subject, string text)
    {
        var domains = Match(subject.Length > 0 ? subject : text);
        return new(subject, domains, subject.Length > 0 && !IsName(subject, domains));
    }

    /// <summary>The same under its domain's own name: for a film in another language than the subject was put in.</summary>
    internal Topic ByName() => this with { Subject = "", Specific = false };

    private static IReadOnlyList<Domain> Match(string text) =>
        [.. BeatLibrary.Domains
            .Select(domain => (Domain: domain, Mentions: domain.Words.Find(text)))
            .Where(found => found.Mentions.Count > 0)
            .OrderByDescending(found => found.Domain.Weight * found.Mentions.DistinctBy(mention => text.Substring(mention.Start, mention.Length).ToLowerInvariant()).Count())
            .ThenBy(found => found.Mentions[0].Start)
            .Select(found => found.Domain)
            .Take(2)];

    /// <summary>True when nothing of the subject is left beside the domain's own words and little ones.</summary>
    private static bool IsName(string subject, IReadOnlyList<Domain> domains)
    {
        if (domains.Count == 0)
        {
            return false;
        }

        var rest = subject.ToLowerInvariant().ToCharArray();
        foreach (var mention in domains[0].Words.Find(subject))
        {
            rest.AsSpan(mention.Start, mention.Length).Fill(' ');
        }

        return new string(rest)
            .Split([' ', '\'', '’', '-', '的'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => Lexicons.FunctionWords.Meanings.Any(language => Lexicons.FunctionWords.Phrases(language).Contains(word)) || word is "l" or "d");
    }
}
