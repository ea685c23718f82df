using Pixora.Media.Rendering;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

public enum CaptionFormat
{
    SubRip,
    WebVtt,
}

/// <summary>A sidecar file.</summary>
/// <param name="Cues">In order, in seconds from the film's start.</param>
public sealed record CaptionsRequest(CaptionFormat Format, ValueList<Cue> Cues);

/// <summary>Clips joined by stream copy.</summary>
/// <param name="Clips">In playing order.</param>
public sealed record ReelRequest(ValueList<string> Clips);

/// <summary>A film and what it must be.</summary>
public sealed record CheckedFilmRequest(FilmRequest Film, FilmExpectation Expected);
