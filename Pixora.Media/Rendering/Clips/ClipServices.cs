using Microsoft.Extensions.DependencyInjection;

namespace Pixora.Media.Rendering.Clips;

internal static class ClipServices
{
    /// <summary>Needs an <see cref="Frames.IStillCamera"/> and an <see cref="IOverlayPainter"/>.</summary>
    public static IServiceCollection AddClips(this IServiceCollection services) => services
        .AddSingleton<LayerFrames>()
        .AddSingleton<IClipEncoder, ClipEncoder>();
}
