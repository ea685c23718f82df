namespace Pixora.Media.Rendering.Sound;

/// <summary>What came of one try to bring a mix to its level.</summary>
/// <param name="Gain">Decibels.</param>
/// <param name="Loudness">LUFS, of the encoded sound.</param>
internal sealed record MasterTry(double Gain, double Loudness);
