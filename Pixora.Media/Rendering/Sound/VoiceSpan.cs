namespace Pixora.Media.Rendering.Sound;

/// <summary>When a narration is heard, in seconds from the film's start.</summary>
/// <param name="Continues">As <see cref="PlacedNarration.Continues"/>.</param>
internal readonly record struct VoiceSpan(double Start, double End, bool Continues = false);
