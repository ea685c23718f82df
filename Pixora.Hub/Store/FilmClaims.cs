using Microsoft.Extensions.Options;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>Estimates the size of films. Measured at 1080 pixels: 7.9 MB for 6 s, 66 MB for 60 s.</summary>
internal sealed class FilmClaims(IOptions<RenderOptions> options)
{
    /// <summary>Sound, stills and captions, in bytes for a second of film.</summary>
    private const double SoundAndStills = 500_000;

    /// <summary>Clips and the film itself at <see cref="FullSide"/>, in bytes for a second of film.</summary>
    private const double Pictures = 800_000;

    /// <summary>Short side of the measured films, in pixels.</summary>
    private const double FullSide = 1080;

    private readonly double bytesPerSecond = SoundAndStills + (
        Pictures * Math.Pow(options.Value.ShortSide / FullSide, 2));

    /// <summary>The claim of a film of the plan when none of its parts exists.</summary>
    public FilmClaim Of(Breakdown plan)
    {
        var seconds = (long)Math.Ceiling(plan.Scenes.Sum(scene => scene.Seconds));
        return new(seconds, (long)(seconds * bytesPerSecond));
    }
}
