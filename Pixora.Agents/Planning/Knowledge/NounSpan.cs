namespace Pixora.Agents.Planning.Knowledge;

/// <summary>Where a subject has a name of something.</summary>
/// <param name="Start">First UTF-16 unit in the subject.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Plural">True for a form that is known to be a plural.</param>
internal readonly record struct NounSpan(int Start, int End, bool Plural);
