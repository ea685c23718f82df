namespace Pixora.Media.Providers.Remote;

/// <summary>A word as a service says that it spoke it; its text may be written otherwise than in the script.</summary>
/// <param name="Start">Seconds from the start of the sound.</param>
internal sealed record TimedWord(string Text, double Start);
