using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Providers.Local.Motion;

internal static class LocalMotionServices
{
    /// <summary>Bytes: some thirty pictures of 2160×1216.</summary>
    private const long CachedPictures = 256L << 20;

    public static IServiceCollection AddLocalMotion(this IServiceCollection services) => services
        .AddSingleton(new PlateCache(CachedPictures, PlateReader.Read))
        .AddSingleton<IMotionMaker, LocalMotionMaker>();
}
