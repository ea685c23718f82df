namespace Pixora.Agents.Planning.Reading;

/// <summary>Two wishes that exclude each other.</summary>
/// <param name="Key">Of the question.</param>
/// <param name="Values">Of the question.</param>
/// <param name="WaysOut">The likeliest first.</param>
internal sealed record Contradiction(string Key, IReadOnlyList<object> Values, IReadOnlyList<WayOut> WaysOut);

/// <summary>A sentence that settles a contradiction; it is heard like one that a person says.</summary>
internal sealed record WayOut(string Key, IReadOnlyList<object> Values);
