namespace Pixora.Agents.Safety;

/// <summary>How likely it is that a text asks for harm, 0 to 1.</summary>
/// <param name="Label">The likeliest kind of harm.</param>
/// <param name="Letters">By words and letters alone.</param>
/// <param name="Concepts">By concepts alone.</param>
/// <param name="Pooled">By both.</param>
internal readonly record struct HarmJudgement(string Label, double Letters, double Concepts, double Pooled);
