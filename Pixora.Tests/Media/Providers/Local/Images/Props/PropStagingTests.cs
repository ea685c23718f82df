using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Providers.Local.Images.Props;

public sealed class PropStagingTests
{
    private static readonly PropDrawings Drawings = new(PaperBook.Open());

    private static readonly Place[] Grounds =
    [
        .. Enum.GetValues<Place>().Where(place => !Places.IsInside(place) && place != Place.AlienWorld),
    ];

    [Fact]
    public void No_foot_is_above_the_ground_and_nothing_leaves_the_frame()
    {
        var faults = new List<string>();
        foreach (var one in Scenes())
        {
            using var image = new FloatImage(one.Width, one.Height);
            var shot = new Shot(image, one.Scene, (ulong)one.Seed);
            foreach (var placing in Stage(shot))
            {
                var said = $"{one.Scene.Place} {placing.Prop.Id} seed {one.Seed}";
                if (placing.Left < -1 || placing.Right > shot.Width + 1 || placing.Top
                    + (placing.Height * placing.Sunk) < -1 || placing.Foot > shot.Height + 1)
                {
                    faults.Add($"{said} leaves the frame");
                }

                var line = Places.IsRoom(one.Scene.Place) ? shot.Height * RoomPlan.Floor : shot.Horizon;
                if (placing.Footing is Footing.Ground or Footing.Table or Footing.Water && placing.Foot < line - 1)
                {
                    faults.Add($"{said} stands above the ground");
                }
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void What_is_larger_in_the_world_is_not_smaller_in_the_picture()
    {
        string[] rising = ["cat", "dog", "ewe", "cow", "horse", "elephant", "house", "castle"];
        using var image = new FloatImage(320, 180);
        foreach (var place in Grounds.Where(place => !Places.HasWater(place)))
        {
            var heights = rising.Select(id =>
            {
                var shot = new Shot(image, Of(place, "horse", id), 5);
                var floor = PropFloor.Of(shot, [PropTable.Find("castle"), PropTable.Find(id)], withPeople: true);
                return floor.Spot(PropTable.Find(id), new PropTurn(0, 0), shot.Random("props"))!.Size;
            }).ToList();

            Assert.Equal(heights.Order(), heights);
        }
    }

    [Fact]
    public void Nothing_on_a_table_is_as_tall_as_half_of_who_is_at_it_and_their_heads_are_above_it()
    {
        using var image = new FloatImage(320, 180);
        var faults = new List<string>();
        foreach (var place in (Place[])[Place.Kitchen, Place.Library, Place.Workshop, Place.Garden, Place.Market])
        {
            var scene = Of(place, "candle", "bread", "teapot") with { Subjects = [new SeenSubject(Subject.Person)] };
            var shot = new Shot(image, scene, 3);
            var person = CastLayer.Boxes(shot).Single();
            faults.AddRange(
                from placing in Stage(shot)
                where placing.Footing == Footing.Table && placing.Height > person.Height * 0.5f
                select $"{placing.Prop.Id} in {place}: {placing.Height:0} beside {person.Height:0}");
            if (person.Top + (person.Height * 0.3f) > shot.Height * RoomPlan.TableTop)
            {
                faults.Add($"{place}: the table hides the head");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Nothing_stands_before_a_face()
    {
        using var image = new FloatImage(320, 180);
        var faults = new List<string>();
        for (var seed = 0; seed < 20; seed++)
        {
            var scene = Of(Place.Field, "dog", "horse", "tractor") with { Subjects = [new SeenSubject(Subject.Person)] };
            var shot = new Shot(image, scene, (ulong)seed);
            var faces = CastLayer.Boxes(shot).Select(box => box with { Height = box.Height * 0.22f }).ToList();
            faults.AddRange(
                from placing in Stage(shot)
                from face in faces
                where PropBox.Of(placing).Overlap(face) > 0.25f
                select $"{placing.Prop.Id} seed {seed}");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void What_is_large_or_afloat_stays_out_of_rooms_and_what_floats_out_of_meadows()
    {
        Assert.False(PropFloor.Fits(Place.Kitchen, PropTable.Find("elephant")));
        Assert.False(PropFloor.Fits(Place.Hospital, PropTable.Find("ambulance")));
        Assert.False(PropFloor.Fits(Place.Home, PropTable.Find("sailboat")));
        Assert.False(PropFloor.Fits(Place.Field, PropTable.Find("ship")));
        Assert.True(PropFloor.Fits(Place.Museum, PropTable.Find("t-rex")));
        Assert.True(PropFloor.Fits(Place.Kitchen, PropTable.Find("fridge")));
        Assert.True(PropFloor.Fits(Place.Harbour, PropTable.Find("ship")));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_one_another_picture()
    {
        Assert.Equal(await PaintAsync(3), await PaintAsync(3));
        Assert.NotEqual(await PaintAsync(3), await PaintAsync(4));
    }

    private static async Task<byte[]> PaintAsync(int seed)
    {
        var path = Path.GetTempFileName();
        await new LocalPainter(PaperBook.Open()).PaintAsync(
            new ImageRequest("three dogs and a lamp before a house at night", VisualStyle.Vivid, 96, 54, seed, []), path);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        return bytes;
    }

    private static IReadOnlyList<PropPlacing> Stage(Shot shot) => new PropStaging(shot, Drawings).Stage(CastLayer.Boxes(shot));

    private static IEnumerable<StagedScene> Scenes()
    {
        var all = PropTable.All.Where(Drawings.Has).Select(prop => prop.Id).ToArray();
        var at = 0;
        foreach (var place in Enum.GetValues<Place>().Where(place => place < Place.Abstract))
        {
            for (var seed = 0; seed < 6; seed++)
            {
                var ids = Enumerable.Range(0, 4).Select(step => all[(at + (step * 37)) % all.Length]).ToArray();
                at += 11;
                yield return new StagedScene(
                    Of(place,
                        ids) with { Props = [.. Of(place, ids).Props
                        .Select((seen, index) => seen with { Count = 1 + (index * 2) })] }, seed,
                    seed % 3 == 2 ? 90 : 160, seed % 3 == 2 ? 160 : 90);
            }
        }
    }

    private static SceneDescription Of(Place place, params ReadOnlySpan<string> ids) => new(
        place, [], Daylight.Day, Weather.Clear, null, [],
            [.. ids.ToArray().Distinct().Select(id => new SeenProp(id))], [], null, VisualStyle.Cinematic);

    private sealed record StagedScene(SceneDescription Scene, int Seed, int Width, int Height);
}
