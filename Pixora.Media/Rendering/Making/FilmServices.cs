using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Rendering.Covers;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Muxing;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Text;

namespace Pixora.Media.Rendering.Making;

/// <summary>Everything that turns clips into a finished film.</summary>
internal static class FilmServices
{
    public static IServiceCollection AddFilm(this IServiceCollection services) => services
        .AddSingleton(_ => new TextPainter(new FontCatalog(FontCatalog.SystemFolders)))
        .AddSingleton<IOverlayPainter, OverlayPainter>()
        .AddSingleton<ICoverPainter, CoverPainter>()
        .AddSingleton<ISoundtrackMixer, SoundtrackMixer>()
        .AddSingleton<IFilmMuxer, FilmMuxer>()
        .AddSingleton<IFilmInspector, FilmInspector>();
}
