using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Local.Images;

internal static class LocalImageServices
{
    /// <summary>Adds the painter that works without a key, a network or a graphics card.</summary>
    public static IServiceCollection AddLocalImages(this IServiceCollection services) =>
        services.AddSingleton<IImageMaker, LocalImageMaker>().AddSingleton<IFacePainter, LocalFacePainter>();
}
