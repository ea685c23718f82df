using Microsoft.Extensions.DependencyInjection;

namespace Pixora.Media.Rendering.Clips;

internal static class ClipServices
{
    /// <summary>Needs an <see cref="Generation.IMotionMaker"/> and an <see cref="IOverlayPainter"/>.</summary>
    public static IServiceCollection AddClips(this IServiceCollection services) => services.AddSingleton<IClipEncoder, ClipEncoder>();
}
