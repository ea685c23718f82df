using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images.Props;

namespace Pixora.Media.Providers.Local.Images;

internal static class LocalImageServices
{
    /// <summary>
    /// Adds the painter that works without a key, a network or a graphics card: with the drawings that set-up made,
    /// beside it the one without, which paints what was planned without, and both as they painted before anything
    /// moved.
    /// </summary>
    public static IServiceCollection AddLocalImages(this IServiceCollection services)
    {
        services.AddOptions<LocalImageOptions>().ValidateDataAnnotations();
        services.AddSingleton<IValidateOptions<LocalImageOptions>, LocalImageOptionsFiles>();
        services.AddSingleton(provider => new LocalImageMaker(Book(provider.GetRequiredService<IOptions<LocalImageOptions>>().Value)));
        services.AddSingleton<IPainter>(provider => provider.GetRequiredService<LocalImageMaker>());
        services.AddSingleton<IImageMaker>(provider => provider.GetRequiredService<LocalImageMaker>());
        services.AddSingleton<IImageMaker>(new LocalImageMaker());
        services.AddSingleton<IImageMaker>(provider => provider.GetRequiredService<LocalImageMaker>().Before());
        services.AddSingleton<IImageMaker>(new LocalImageMaker().Before());
        return services.AddSingleton<IFacePainter, LocalFacePainter>();
    }

    private static DrawingBook? Book(LocalImageOptions options) =>
        options.Drawings is { } chosen ? DrawingBook.Open(chosen)
        : File.Exists(LocalImageOptions.Usual) ? DrawingBook.Open(LocalImageOptions.Usual)
        : null;
}
