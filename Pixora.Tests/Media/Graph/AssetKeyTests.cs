using System.Text.Json;
using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Graph;

public sealed class AssetKeyTests
{
    private static readonly ImageSpec Picture = new(
        SampleFilms.Makers.Image,
        new("scene-1"),
        new ImageRequest("a sea", VisualStyle.Noir, 72, 42, 7, ["Ada"]));

    public static TheoryData<AssetSpec> OtherPictures =>
    [
        Picture with { Maker = Picture.Maker with { Name = "others" } },
        Picture with { Maker = Picture.Maker with { Version = 2 } },
        Picture with { Request = Picture.Request with { Prompt = "a sea " } },
        Picture with { Request = Picture.Request with { Style = VisualStyle.Vivid } },
        Picture with { Request = Picture.Request with { Width = 74 } },
        Picture with { Request = Picture.Request with { Height = 44 } },
        Picture with { Request = Picture.Request with { Seed = 8 } },
        Picture with { Request = Picture.Request with { Characters = ["Ada", "Bob"] } },
        Picture with { Request = Picture.Request with { References = [new('a', 64)] } },
        Picture with { Request = Picture.Request with { Framing = Framing.Portrait } },
        new PortraitSpec(Picture.Maker, new("ada"), Picture.Request),
    ];

    [Fact]
    public void Equal_specs_have_equal_keys() =>
        Assert.Equal(Picture.Key, (Picture with { Request = Picture.Request with { Characters = ["Ada"] } }).Key);

    [Fact]
    public void A_copy_has_a_key_of_its_own_and_asking_for_a_key_changes_nothing()
    {
        var asked = Picture with { Scene = new("scene-2") };
        var key = asked.Key;
        Assert.Equal(Picture with { Scene = new("scene-2") }, asked);
        Assert.NotEqual(key, (asked with { Maker = asked.Maker with { Version = 2 } }).Key);
        Assert.Equal(key, (asked with { Scene = null }).Key);
    }

    [Fact]
    public void A_spec_that_crossed_the_cluster_as_JSON_names_the_same_asset() => SampleFilms.Any.Sample(film =>
    {
        foreach (var spec in SampleFilms.Plan(film).Specs)
        {
            var arrived = JsonSerializer.Deserialize<AssetSpec>(
                JsonSerializer.SerializeToUtf8Bytes(spec, TaskJson.Options),
                TaskJson.Options)!;
            Assert.Equal((spec.Key, spec.GetType(), spec.Scene), (arrived.Key, arrived.GetType(), arrived.Scene));
        }
    }, iter: 30);

    [Fact]
    public void A_key_never_changes_by_itself() => Assert.StartsWith("bd551823640a8b54", Picture.Key.Value);

    [Fact]
    public void Which_scene_uses_it_and_where_its_maker_works_are_not_part_of_the_key() =>
        Assert.Equal(
            Picture.Key, (Picture with { Scene = null, Maker = Picture.Maker with { NeedsNetwork = true } }).Key);

    [Fact]
    public void Who_a_portrait_is_made_for_is_not_part_of_the_key() =>
        Assert.Equal(
            new PortraitSpec(Picture.Maker, new("ada"), Picture.Request).Key,
            new PortraitSpec(Picture.Maker, new("bob"), Picture.Request).Key);

    [Theory]
    [MemberData(nameof(OtherPictures))]
    public void Every_parameter_is_part_of_the_key(AssetSpec other) => Assert.NotEqual(Picture.Key, other.Key);

    [Fact]
    public void Culture_does_not_touch_a_key()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var music = new MusicSpec(SampleFilms.Makers.Music, new MusicRequest(MusicMood.Calm, MusicGenre.LoFi, 1.5, 1));
        var key = music.Key;
        System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
        try
        {
            Assert.Equal(key, music.Key);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Kinds_with_the_same_parameters_have_different_keys()
    {
        var film = SampleFilms.Plan(SampleFilms.SixScenes);
        Assert.Equal(film.Specs.Count, film.Specs.Select(spec => spec.Key).Distinct().Count());
    }
}
