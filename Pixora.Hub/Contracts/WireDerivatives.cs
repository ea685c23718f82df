namespace Pixora.Hub.Contracts;

/// <summary>The outline of a narration or of music, at most 20 kB as JSON.</summary>
/// <param name="Unit"><c>fullScale</c>.</param>
/// <param name="Scale">What stands for one unit: 1000.</param>
/// <param name="StepMs">Milliseconds that a point stands for; a multiple of 10.</param>
/// <param name="Seconds">Length of the sound.</param>
/// <param name="Points">How many points there are, at most 1,500.</param>
/// <param name="Data">
/// Of each point the lowest sample of its time and then the highest, over all channels, −1000 to 1000.
/// </param>
public sealed record SoundPeaks(string Unit, int Scale, int StepMs, double Seconds, int Points, IReadOnlyList<int> Data);

/// <summary>How far the music of a film is lowered under its voices, at most 20 kB as JSON.</summary>
/// <param name="Unit"><c>decibel</c>.</param>
/// <param name="Scale">What stands for one unit: 100.</param>
/// <param name="StepMs">Milliseconds from a point to the next; a multiple of 10.</param>
/// <param name="Seconds">Length of the film.</param>
/// <param name="Points">How many points there are, at most 1,500; the first is at the film's start.</param>
/// <param name="Data">The gain at each point, 0 where nothing is lowered.</param>
/// <param name="Voices">What the music is lowered for, in playing order.</param>
public sealed record DuckingCurve(
    string Unit, int Scale, int StepMs, double Seconds, int Points, IReadOnlyList<int> Data, IReadOnlyList<HeardVoice> Voices);

/// <summary>A narration where it is heard in the film.</summary>
/// <param name="Narration">Key of its asset.</param>
/// <param name="Start">Seconds from the film's start.</param>
/// <param name="Seconds">How long it is heard: the recording's length, at the film's tempo.</param>
public sealed record HeardVoice(string Narration, double Start, double Seconds);
