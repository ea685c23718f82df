using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Writing;

/// <summary>What the planner knows of a subject.</summary>
/// <param name="Subject">As the person put it; empty when none was named.</param>
/// <param name="Domains">What it belongs to, the closest first, at most two; none when the subject is unknown.</param>
/// <param name="Specific">True when the subject is more than its domain's name: it says more, or the domain hardly speaks of it.</param>
internal sealed record Topic(string Subject, IReadOnlyList<Domain> Domains, bool Specific)
{
    /// <summary>Characters at the beginning of a text that tell what it is about.</summary>
    private const int Telling = 600;

    /// <summary>A domain with this many beats that name a subject is about it.</summary>
    private const int Devoted = 3;

    /// <summary>The person's own words, also where <see cref="Subject"/> was set aside.</summary>
    internal string Asked { get; } = Subject;

    /// <summary>Finds the domains a subject speaks of; where there is no subject, those of the text around it.</summary>
    internal static Topic Of(string subject, string text)
    {
        var domains = Match(subject.Length > 0 ? subject : text[..Math.Min(text.Length, Telling)]);
        return new(subject, domains, subject.Length > 0 && !(IsName(subject, domains) && IsAbout(domains[0], subject)));
    }

    /// <summary>The same for a film in another language than the subject was put in: under its domain's own name, or else in quotes.</summary>
    internal Topic Abroad() =>
        Domains.Count > 0 ? this with { Subject = "", Specific = false } : Subject.Length > 0 ? this with { Subject = $"“{Subject}”" } : this;

    private static IReadOnlyList<Domain> Match(string text) =>
        [.. BeatLibrary.Domains
            .Select(domain => (Domain: domain, Mentions: Mentions(domain, text)))
            .Where(found => found.Mentions.Count > 0)
            .OrderByDescending(found => found.Domain.Weight * found.Mentions.DistinctBy(mention => text.Substring(mention.Start, mention.Length).ToLowerInvariant()).Count())
            .ThenBy(found => found.Mentions[0].Start)
            .Select(found => found.Domain)
            .Take(2)];

    private static IReadOnlyList<Mention> Mentions(Domain domain, string text) =>
        domain.Names.Values.Contains(text, StringComparer.OrdinalIgnoreCase) ? [new(domain.Id, 0, text.Length)] : domain.Words.Find(text);

    private static bool IsAbout(Domain domain, string subject) =>
        domain.Names.Values.Any(name => SubjectStems.IsNamedIn(name, subject))
        || domain.Beats.Count(beat => beat.Texts.Values.Any(text => text.Sentences.Any(sentence => SubjectStems.IsNamedIn(sentence, subject)))) >= Devoted;

    /// <summary>True when nothing of the subject is left beside the domain's own words and little ones.</summary>
    private static bool IsName(string subject, IReadOnlyList<Domain> domains)
    {
        if (domains.Count == 0)
        {
            return false;
        }

        var rest = subject.ToLowerInvariant().ToCharArray();
        foreach (var mention in Mentions(domains[0], subject))
        {
            rest.AsSpan(mention.Start, mention.Length).Fill(' ');
        }

        return new string(rest)
            .Split([' ', '\'', '’', '-', '的'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => Lexicons.FunctionWords.Meanings.Any(language => Lexicons.FunctionWords.Phrases(language).Contains(word)) || word is "l" or "d");
    }
}
