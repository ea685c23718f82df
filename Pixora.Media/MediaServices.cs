using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Providers;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Providers.Local.Motion;
using Pixora.Media.Providers.Local.Music;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Clips;
using Pixora.Media.Rendering.Making;

namespace Pixora.Media;

/// <summary>Registers everything that makes films.</summary>
public static class MediaServices
{
    /// <summary>
    /// Adds the renderer with the local makers. Set <see cref="Storage.MediaOptions"/> and <see cref="RenderOptions"/>
    /// beside it.
    /// </summary>
    public static IServiceCollection AddPixoraMedia(this IServiceCollection services) => services
        .AddLocalImages()
        .AddLocalSpeech()
        .AddLocalMusic()
        .AddLocalMotion()
        .AddRemoteMakers()
        .AddClips()
        .AddFilm()
        .AddFilmRendering();
}
