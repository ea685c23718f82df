namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>What a linear model learns from.</summary>
/// <param name="Label">Index of the right label.</param>
/// <param name="Weight">1 for a sentence somebody wrote, less for one made from a frame.</param>
internal sealed record TrainingExample(uint[] Features, int Label, float Weight);
