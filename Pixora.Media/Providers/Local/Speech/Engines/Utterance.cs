using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>A text as the engine spoke it.</summary>
/// <param name="Words">In order of time. The engine may tell of a word more than once, or not at all.</param>
internal sealed record Utterance(PcmSound Sound, IReadOnlyList<WordCue> Words);

/// <summary>The engine begins a word.</summary>
/// <param name="Character">Unicode characters from the start of the text, from 0.</param>
/// <param name="Sample">Frames from the start of the sound.</param>
/// <param name="End">Frames from the start of the sound to the word's end; null from an engine that does not say.</param>
internal readonly record struct WordCue(int Character, int Sample, int? End = null);
