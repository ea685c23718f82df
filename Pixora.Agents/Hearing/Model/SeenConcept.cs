namespace Pixora.Agents.Hearing.Model;

/// <summary>A concept at a word.</summary>
/// <param name="Place">Index of the word.</param>
internal readonly record struct SeenConcept(int Place, string Name);
