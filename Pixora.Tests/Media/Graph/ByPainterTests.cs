using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Graph;

/// <summary>A scene that is left to the painter of this machine.</summary>
public sealed class ByPainterTests
{
    private static readonly Makers Service = SampleFilms.Makers with
    {
        Image = new("service", 1, NeedsNetwork: true, TakesReferences: true),
        Painter = new MakerProfile(StudioMakers.Painter, 2, NeedsNetwork: false, TakesReferences: true),
    };

    [Fact]
    public void Its_picture_alone_is_made_by_the_painter_and_the_others_stay()
    {
        var film = SampleFilms.SixScenes;
        var before = Pictures(film);
        var after = Pictures(film with { Scenes = [film.Scenes[0] with { ByPainter = true }, .. film.Scenes.Skip(1)] });

        Assert.Equal(StudioMakers.Painter, after[0].Maker.Name);
        Assert.Null(after[0].Request.References);
        Assert.Equal(before.Skip(1).Select(spec => spec.Key), after.Skip(1).Select(spec => spec.Key));
    }

    [Fact]
    public void Where_there_is_no_painter_the_scene_is_made_as_the_others_are()
    {
        var film = SampleFilms.SixScenes;
        var left = film with { Scenes = [film.Scenes[0] with { ByPainter = true }, .. film.Scenes.Skip(1)] };

        Assert.Equal(Pictures(film, Service with { Painter = null })[0].Key,
            Pictures(left, Service with { Painter = null })[0].Key);
    }

    private static ImageSpec[] Pictures(Breakdown film, Makers? makers = null) =>
    [
        .. RenderPlan.Forecast(film, makers ?? Service, SampleFilms.Options, new Dictionary<AssetKey, Speech>())
            .Specs.OfType<ImageSpec>().OrderBy(
                spec => film.Scenes.Select(scene => scene.Id).ToList().IndexOf(spec.Scene!.Value)),
    ];
}
