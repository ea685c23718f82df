namespace Pixora.Media.Providers.Local.Music;

/// <summary>When and how one note sounds in one channel.</summary>
/// <param name="Start">Frames.</param>
/// <param name="Held">Frames until the key is let go.</param>
/// <param name="Frequency">Hertz.</param>
/// <param name="Gain">A factor.</param>
internal readonly record struct Tone(int Start, int Held, double Frequency, double Gain);
