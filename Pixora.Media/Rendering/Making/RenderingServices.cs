using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Checks;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Registers the film renderer and what it keeps. Makers, encoder, mixer, muxer, inspector and painters come from
/// elsewhere.
/// </summary>
internal static class RenderingServices
{
    public static IServiceCollection AddFilmRendering(this IServiceCollection services)
    {
        services.AddOptions<MediaOptions>().ValidateDataAnnotations();
        services.AddOptions<RenderOptions>().ValidateDataAnnotations();
        services.AddOptions<MakerOptions>().ValidateDataAnnotations();
        services.AddSingleton<IValidateOptions<MakerOptions>, MakerOptionsNames>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        return services.AddStore().AddTools().AddCrafts()
            .AddSingleton(provider => new WorkshopLanes(LaneCount(provider)))
            .AddSingleton<IAssetWorkshop, AssetWorkshop>()
            .AddSingleton<IAssets, AssetFlights>()
            .AddSingleton<MakerDefaults>()
            .AddSingleton<IMakerBoard, MakerBoard>()
            .AddSingleton<MakerSelection>()
            .AddSingleton<FilmPlans>()
            .AddSingleton<IFilmPreview, FilmPreview>()
            .AddSingleton<KnownAssets>()
            .AddSingleton<IFilmParts>(provider => provider.GetRequiredService<KnownAssets>())
            .AddSingleton<IFilmRenderer, FilmRenderer>();
    }

    private static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddSingleton(
            provider => DataFolder.Open(provider.GetRequiredService<IOptions<MediaOptions>>().Value.DataFolder))
        .AddSingleton<IAssetCheck, AssetCheck>()
        .AddSingleton<IBlobStore, LocalBlobStore>()
        .AddSingleton<IAssetStore, AssetStore>()
        .AddSingleton<FilmShelf>()
        .AddSingleton<IFilmShelf>(provider => provider.GetRequiredService<FilmShelf>());

    private static IServiceCollection AddCrafts(this IServiceCollection services) => services
        .AddSingleton(Registry)
        .AddSingleton<Crafts>()
        .AddSingleton<IFootageCheck, FootageCheck>()
        .AddSingleton<ISceneJoiner, SceneJoiner>()
        .AddSingleton<ICraft, PortraitCraft>()
        .AddSingleton<ICraft, ImageCraft>()
        .AddSingleton<ICraft, NarrationCraft>()
        .AddSingleton<ICraft, MusicCraft>()
        .AddSingleton<ICraft, MotionCraft>()
        .AddSingleton<ICraft, ClipCraft>()
        .AddSingleton<ICraft, SceneCraft>()
        .AddSingleton<ICraft, SoundtrackCraft>()
        .AddSingleton<ICraft, CaptionsCraft>()
        .AddSingleton<ICraft, ThumbnailCraft>()
        .AddSingleton<ICraft, FilmCraft>()
        .AddSingleton<ICraft, PeaksCraft>()
        .AddSingleton<ICraft, StillCraft>()
        .AddSingleton<ICraft, DuckingCraft>();

    private static MakerRegistry Registry(IServiceProvider provider) => new(
        [
            .. provider.GetServices<IImageMaker>(), .. provider.GetServices<ISpeechSynthesizer>(),
            .. provider.GetServices<IMusicComposer>(), .. provider.GetServices<IMotionMaker>(),
        ],
        provider.GetServices<IMakerSource>(),
        provider.GetRequiredService<IStillCamera>());

    private static int LaneCount(IServiceProvider provider)
    {
        var lanes = provider.GetRequiredService<IOptions<RenderOptions>>().Value.Lanes;
        return lanes == 0 ? Environment.ProcessorCount : lanes;
    }
}
