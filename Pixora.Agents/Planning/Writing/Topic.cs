using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Writing;

/// <summary>A subject and the subject areas it belongs to.</summary>
/// <param name="Subject">As the person put it; empty when none was named.</param>
/// <param name="Domains">The closest first, at most two; none when the subject is not known.</param>
/// <param name="Specific">
/// True when the subject is more than its domain's name: it says more, or the domain hardly speaks of it.
/// </param>
internal sealed record Topic(string Subject, IReadOnlyList<Domain> Domains, bool Specific)
{
    /// <summary>Characters at the beginning of a text that are searched for its subject.</summary>
    private const int SearchedLength = 600;

    /// <summary>How many beats of an area must name a subject for the area to be about it.</summary>
    private const int MinBeatsAboutSubject = 3;

    /// <summary>The person's words, also where <see cref="Subject"/> is empty.</summary>
    internal string Asked { get; } = Subject;

    /// <summary>Finds the areas of a subject, or of the text where there is no subject.</summary>
    internal static Topic Of(string subject, string text)
    {
        var domains = Match(subject.Length > 0 ? subject : text[..Math.Min(text.Length, SearchedLength)]);
        return new(subject, domains, subject.Length > 0 && !(IsName(subject, domains) && IsAbout(domains[0], subject)));
    }

    /// <summary>
    /// The topic for a film in another language than its subject: under the name of its area, else with the subject in
    /// quotes.
    /// </summary>
    /// <param name="speakable">False for a subject that the film's voice could not pronounce: it is left out.</param>
    internal Topic Abroad(bool speakable) =>
        Domains.Count > 0 || !speakable ? this with { Subject = "", Specific = false }
            : Subject.Length > 0 ? this with { Subject = $"“{Subject}”" }
            : this;

    private static IReadOnlyList<Domain> Match(string text) =>
        [.. BeatLibrary.Domains
            .Select(domain => (Domain: domain, Mentions: Mentions(domain, text)))
            .Where(found => found.Mentions.Count > 0)
            .OrderByDescending(
                found => found.Domain.Weight * found.Mentions
                    .DistinctBy(mention => text.Substring(mention.Start, mention.Length).ToLowerInvariant())
                    .Count())
            .ThenBy(found => found.Mentions[0].Start)
            .Select(found => found.Domain)
            .Take(2)];

    private static IReadOnlyList<Mention> Mentions(Domain domain, string text) =>
        domain.Names.Values.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? [new(domain.Id, 0, text.Length)]
            : domain.Words.Find(text);

    private static bool IsAbout(Domain domain, string subject) =>
        domain.Names.Values.Any(name => SubjectMatching.IsNamedIn(name, subject))
        || domain.Beats.Count(beat => Names(beat, subject)) >= MinBeatsAboutSubject;

    private static bool Names(StoryBeat beat, string subject) =>
        beat.Texts.Values.Any(text => text.Sentences.Any(sentence => SubjectMatching.IsNamedIn(sentence, subject)));

    /// <summary>True when the subject consists of the area's own words and function words.</summary>
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
            .All(
                word => Lexicons.FunctionWords.Meanings.Any(
                    language => Lexicons.FunctionWords.Phrases(language).Contains(word))
                    || word is "l" or "d");
    }
}
