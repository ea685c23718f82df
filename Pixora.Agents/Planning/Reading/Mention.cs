namespace Pixora.Agents.Planning.Reading;

/// <summary>Where a text says something that means <paramref name="Meaning"/>.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
internal readonly record struct Mention(string Meaning, int Start, int Length)
{
    internal int End => Start + Length;
}
