using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>A wide subject, such as the ocean, with what is known of it.</summary>
/// <param name="Words">The words, in all languages, by which a text shows that it belongs here.</param>
/// <param name="Weight">
/// How much one such word counts; below 1 for areas such as history that usually are an aspect of another one.
/// </param>
internal sealed record Area(Domain Domain, PhraseLexicon Words, double Weight)
{
    /// <summary>The words, in all languages, that mean the area itself and nothing narrower.</summary>
    public required IReadOnlySet<string> Own { get; init; }
}
