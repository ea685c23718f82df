namespace Pixora.Agents.Hearing.Model;

/// <summary>What a model sees of a clause: hashed features in two views that know nothing of each other.</summary>
/// <param name="Letters">Words, pairs of words, and runs of characters.</param>
/// <param name="Words">Of the letters, those of whole words.</param>
/// <param name="Concepts">Concepts, pairs of them, and what a negation reaches.</param>
internal sealed record ClauseFeatures(uint[] Letters, uint[] Words, uint[] Concepts);
