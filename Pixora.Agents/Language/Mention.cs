namespace Pixora.Agents.Language;

/// <summary>A place in a text where a phrase of <paramref name="Meaning"/> was found.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
internal readonly record struct Mention(string Meaning, int Start, int Length)
{
    internal int End => Start + Length;
}
