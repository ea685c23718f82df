using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Remote;

/// <summary>A piece of a text, spoken.</summary>
/// <param name="Words">In order of time; null when the service does not know them.</param>
internal sealed record SpokenPart(PcmSound Sound, IReadOnlyList<TimedWord>? Words);
