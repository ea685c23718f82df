using Pixora.Media.Tasks;

namespace Pixora.Agents.Hearing;

/// <summary>What was heard in somebody's words, for people and programs that look at it from outside.</summary>
/// <param name="Asks">What would be asked before anything is planned, null when nothing.</param>
public sealed record HeardRequest(string Text, ValueList<HeardClause> Clauses, HeardQuestion? Asks);

/// <param name="Text">The clause, in the person's words.</param>
/// <param name="Kind">What it is about: <c>length</c>, <c>music</c> …</param>
/// <param name="Value">What the wish is set to, null when its words do not say.</param>
/// <param name="Polarity"><c>do</c>, <c>off</c>, <c>keep</c>, <c>more</c> or <c>less</c>.</param>
/// <param name="Target">The scenes that are meant: places of the plan, or the person's words without one.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Doubt"><c>none</c>, <c>ask</c> or <c>notUnderstood</c>.</param>
/// <param name="Withdrawn">True when the person took it back in the same breath.</param>
/// <param name="Choices">What a question would offer, the likeliest first; empty when nothing is asked.</param>
public sealed record HeardClause(
    string Text,
    string Kind,
    string? Value,
    string Polarity,
    string? Target,
    double Confidence,
    string Doubt,
    bool Withdrawn,
    ValueList<string> Choices);

/// <summary>A question with two or three answers.</summary>
public sealed record HeardQuestion(string Text, ValueList<string> Choices);
