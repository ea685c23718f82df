using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Providers.Local.Motion;

internal static class LocalMotionServices
{
    /// <summary>Bytes: eight pictures of 2160×1216, twice what two lanes of overlaps need at once.</summary>
    private const long CachedPictures = 64L << 20;

    public static IServiceCollection AddLocalMotion(this IServiceCollection services) => services
        .AddSingleton(new PlateCache(CachedPictures, PlateReader.Read))
        .AddSingleton<IStillCamera, StillCamera>();
}
