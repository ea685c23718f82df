using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Graph;

public sealed class CastPortraitsTests
{
    private static readonly CharacterId Ada = new("ada");

    private static readonly CharacterId Bob = new("bob");

    /// <summary>Ada is seen in the second and in the fifth scene, Bob nowhere.</summary>
    private static readonly Breakdown Film = SampleFilms.SixScenes.With(1, Seen).With(4, Seen);

    /// <summary>What makes another picture of a character.</summary>
    private static readonly Gen<Func<Character, Character>> Changes = Gen.OneOf<Func<Character, Character>>(
        character => character with { Description = "a tall man in a grey coat" },
        character => character with { Palette = ["#203060", "white"] },
        character => character with { Take = 7 });

    [Fact]
    public void Every_scene_that_names_a_character_keeps_to_the_one_picture_of_it()
    {
        var plan = SampleFilms.Plan(Film);
        var portrait = Assert.Single(plan.Specs.OfType<PortraitSpec>());
        Assert.Equal((Ada, 36, 36), (portrait.Character, portrait.Request.Width, portrait.Request.Height));
        Assert.Equal(["a woman in a red coat"], portrait.Request.Characters);
        foreach (var picture in plan.Specs.OfType<ImageSpec>())
        {
            Assert.Equal(picture.Scene?.Value is "scene-2" or "scene-5" ? [portrait.Key] : [], picture.Inputs);
        }
    }

    [Fact]
    public void A_character_that_nobody_names_costs_nothing() =>
        Assert.DoesNotContain(SampleFilms.Plan(SampleFilms.SixScenes).Specs, spec => spec.Kind == AssetKind.Portrait);

    [Fact]
    public void Changing_a_character_outdates_its_picture_its_scenes_and_what_is_made_of_them()
    {
        Func<Character, Character>[] changes =
        [
            ada => ada with { Description = "a woman in a blue coat" },
            ada => ada with { Palette = ["#203060"] },
            ada => ada with { Take = 2 },
        ];
        foreach (var change in changes)
        {
            Assert.Equal(
                [
                    (AssetKind.Portrait, "ada"), (AssetKind.Image, "scene-2"), (AssetKind.Image, "scene-5"),
                    (AssetKind.Clip, "scene-2"), (AssetKind.Clip, "scene-5"),
                    (AssetKind.Join, "scene-2"), (AssetKind.Join, "scene-3"), (AssetKind.Join, "scene-5"), (
                        AssetKind.Join, "scene-6"),
                    (AssetKind.Scene, "scene-2"), (AssetKind.Scene, "scene-5"), (AssetKind.Film, null),
                ],
                Rebuilt(Film, With(Film, Ada, change)).Rebuilt
                    .Select(made => (made.Kind, made.Scene?.Value ?? made.Character?.Value)).OrderBy(made => made.Kind));
        }
    }

    [Fact]
    public void Whatever_the_film_a_changed_character_outdates_exactly_what_is_made_from_its_picture() =>
        Gen.Select(SampleFilms.Any, Gen.OneOf(Ada, Bob), Changes).Sample((film, who, change) =>
        {
            var before = SampleFilms.Plan(film).Specs.Select(spec => spec.Key).ToHashSet();
            var outdated = new HashSet<AssetKey>();
            foreach (var spec in SampleFilms.Plan(With(film, who, change)).Specs)
            {
                var shows = spec is PortraitSpec portrait
                    ? portrait.Character == who
                    : spec.Inputs.Any(outdated.Contains);
                Assert.Equal(shows, !before.Contains(spec.Key));
                _ = shows && outdated.Add(spec.Key);
            }
        });

    [Fact]
    public void Whatever_the_film_a_character_that_is_only_called_otherwise_outdates_nothing() => SampleFilms.Any.Sample(film =>
        Assert.Empty(Rebuilt(film, With(film, Ada, ada => ada with { Name = "Countess Lovelace" })).Rebuilt));

    [Fact]
    public void Another_look_leaves_the_view_as_it_is()
    {
        var before = PictureOf("scene-2", Film);
        var after = PictureOf("scene-2", With(Film, Ada, ada => ada with { Take = 2 }));
        Assert.Equal(before.Request, after.Request with { References = before.Request.References });
        Assert.NotEqual(before.Key, after.Key);
    }

    [Fact]
    public void Two_who_look_the_same_share_a_picture()
    {
        var film = Film.With(0, scene => scene with { Characters = [Bob] });
        var twins = With(film, Bob, bob => film.Characters[0] with { Id = Bob, Name = "Bea" });
        Assert.Single(SampleFilms.Plan(twins).Specs.OfType<PortraitSpec>().Select(portrait => portrait.Key).Distinct());
    }

    private static Scene Seen(Scene scene) => scene with { Characters = [Ada] };

    private static ImageSpec PictureOf(string scene, Breakdown film) =>
        SampleFilms.Plan(film).Specs.OfType<ImageSpec>().Single(picture => picture.Scene?.Value == scene);

    private static ChangePreview Rebuilt(Breakdown before, Breakdown after) =>
        RenderPlan.Difference(SampleFilms.Plan(before), SampleFilms.Plan(after), _ => Price.Free);

    private static Breakdown With(Breakdown film, CharacterId who, Func<Character, Character> change) =>
        film with { Characters = [.. film.Characters.Select(character => character.Id == who ? change(character) : character)] };
}
