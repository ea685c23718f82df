using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Providers.Local.Images.Reading;

public sealed class PromptReadingTests
{
    [Theory]
    [InlineData("astronaut on a red planet under two moons", "AlienWorld")]
    [InlineData("a 60-second cinematic film about space exploration", "Space")]
    [InlineData("lighthouse at stormy sea at night", "Sea")]
    [InlineData("city skyline at dawn in rain", "City")]
    [InlineData("forest in autumn fog", "Forest")]
    [InlineData("Ein Leuchtturm am stürmischen Meer", "Sea")]
    [InlineData("Ein Wald im Herbst", "Forest")]
    [InlineData("Una ciudad de noche", "City")]
    [InlineData("Las montañas al amanecer", "Mountains")]
    [InlineData("Une forêt sous la neige", "Forest")]
    [InlineData("La plage au coucher de soleil", "Beach")]
    [InlineData("上海的夜晚", "City")]
    [InlineData("大海上的帆船", "Sea")]
    [InlineData("غابة في الليل", "Forest")]
    [InlineData("how the economy works, explained", "Diagram")]
    [InlineData("artificial intelligence", "Network")]
    [InlineData("a chef in the kitchen", "Kitchen")]
    [InlineData("a lone sailboat", "Sea")]
    [InlineData("the history of an empire, an ancient temple", "Mountains")]
    [InlineData("an icy landscape", "Ice")]
    [InlineData("a small harbour town waking up before dawn", "Harbour")]
    [InlineData("Elefanten in der Savanne", "Savanna")]
    [InlineData("una playa con palmeras", "Beach")]
    [InlineData("une salle de classe", "Classroom")]
    [InlineData("一家医院的病房", "Hospital")]
    [InlineData("a violin maker in the workshop", "Workshop")]
    [InlineData("Ein Bauernhof am Morgen", "Farm")]
    [InlineData("le marché : des oranges, un marché couvert", "Market")]
    [InlineData("an octopus", "Underwater")]
    [InlineData("a squirrel", "Forest")]
    public void The_place_is_read_in_every_language(string prompt, string place) =>
        Assert.Equal(place, Read(prompt).Place.ToString());

    [Theory]
    [InlineData("a castle on a hill, a knight, a dark cave", "Castle")]
    [InlineData("a campfire on the beach, divers under water", "Beach")]
    [InlineData("a rowing boat and swans, a path through a meadow", "Lake")]
    [InlineData("a turtle on a coral reef, a beach", "Underwater")]
    [InlineData("Une tortue et un poulpe sous la mer", "Underwater")]
    [InlineData("雪夜的山村", "Village")]
    [InlineData("an elephant in an office", "Office")]
    public void A_place_in_which_the_first_thing_named_cannot_be_gives_way_to_one_in_which_it_can(
        string prompt, string place) => Assert.Equal(place, Read(prompt).Place.ToString());

    [Fact]
    public void The_silhouette_of_an_animal_is_nobody() =>
        Assert.Empty(Read("wide savanna, elephants silhouette").Subjects);

    [Theory]
    [InlineData("snow falls on a village", "Winter")]
    [InlineData("rain falls on a village", null)]
    [InlineData("the forest in the fall", "Autumn")]
    public void Not_all_that_falls_is_autumn(string prompt, string? season) =>
        Assert.Equal(season, Read(prompt).Season?.ToString());

    [Theory]
    [InlineData("the sea at dawn", "Dawn")]
    [InlineData("das Meer bei Nacht", "Night")]
    [InlineData("el mar al atardecer", "Dusk")]
    [InlineData("la mer à midi", "Day")]
    [InlineData("清晨的大海", "Dawn")]
    public void The_time_of_day_is_read_in_every_language(string prompt, string daylight) =>
        Assert.Equal(daylight, Read(prompt).Daylight.ToString());

    [Theory]
    [InlineData("a city in the rain", "Rain")]
    [InlineData("der Wald im Nebel", "Fog")]
    [InlineData("un bosque con nieve", "Snow")]
    [InlineData("la mer pendant la tempête", "Storm")]
    public void The_weather_is_read_in_every_language(string prompt, string weather) =>
        Assert.Equal(weather, Read(prompt).Weather.ToString());

    [Fact]
    public void A_number_before_a_thing_counts_it() =>
        Assert.Equal(
            2,
            Assert.Single(Read("an astronaut on a red planet under two moons").Subjects, seen => seen.Subject == Subject.Moon).Count);

    [Theory]
    [InlineData("a red car on the road")]
    [InlineData("una ciudad con un coche rojo")]
    public void A_colour_belongs_to_the_thing_beside_it(string prompt) =>
        Assert.Equal(0xC8382Eu, Assert.Single(Read(prompt).Props, seen => seen.Id == "automobile").Colour);

    [Fact]
    public void A_word_inside_another_is_not_read()
    {
        var seen = Read("the start of a seasonal category");

        Assert.DoesNotContain(seen.Subjects, one => one.Subject == Subject.Stars);
        Assert.Empty(seen.Props);
    }

    [Fact]
    public void A_place_behind_another_is_kept() =>
        Assert.Contains(Place.Mountains, Read("a lake before high mountains").Behind.Append(Read("a lake before high mountains").Place));

    [Fact]
    public void The_same_description_gives_the_same_figure_in_every_scene() =>
        Assert.Equal(
            Read("the sea", "a woman with long red hair in a yellow coat").Figures,
            Read("a city at night", "a woman with long red hair in a yellow coat").Figures);

    [Fact]
    public void A_figure_wears_the_colours_of_its_description()
    {
        var look = FigureLook.Of("a woman with long red hair in a yellow coat and black trousers");

        Assert.Equal(
            (0xE8BE3Cu, 0x26272Cu, 0xC8382Eu, true, true),
            (look.Colouring.Coat, look.Colouring.Trousers, look.Colouring.Hair, look.LongHair, look.LongCoat));
    }

    [Theory]
    [InlineData("a fox, turquoise scarf")]
    [InlineData("a fox with blue eyes")]
    [InlineData("un zorro, bufanda azul")]
    public void What_is_not_drawn_dyes_no_fur(string look) => Assert.True(FigureLook.Of(look).IsNatural);

    [Theory]
    [InlineData("a girl with green eyes and a red dress", 0xC8382Eu)]
    [InlineData("an old man with a grey beard in a blue jacket", 0x3468C0u)]
    [InlineData("a tall woman with black hair, red coat", 0xC8382Eu)]
    [InlineData("una mujer de pelo negro con un abrigo rojo", 0xC8382Eu)]
    [InlineData("a man in a red coat; colours: #2f6f5d, white", 0x2F6F5Du)]
    [InlineData("a man in a red coat; colours: deep blue", 0x3468C0u)]
    [InlineData("a man in a red coat; colours: no colour known, blue", 0xC8382Eu)]
    public void The_coat_takes_the_main_colour_of_the_palette_and_else_one_that_is_no_eyes_hair_or_skin(string look, uint coat) =>
        Assert.Equal(coat, FigureLook.Of(look).Colouring.Coat);

    [Fact]
    public void Other_colours_leave_the_shape()
    {
        var plain = FigureLook.Of("somebody");
        var dyed = FigureLook.Of("somebody; colours: #102030, #405060");

        Assert.Equal((0x102030u, 0x405060u), (dyed.Colouring.Coat, dyed.Colouring.Trousers));
        Assert.Equal(plain with { IsNatural = false, Colouring = dyed.Colouring }, dyed);
        Assert.Equal((plain.Colouring.Hair, plain.Colouring.Skin), (dyed.Colouring.Hair, dyed.Colouring.Skin));
    }

    [Fact]
    public void A_robot_is_drawn_as_a_robot() => Assert.Equal(Subject.Robot, FigureLook.Of("a small blue robot").Kind);

    private static SceneDescription Read(string prompt, params ReadOnlySpan<string> characters) =>
        PromptReading.Read(
            new ImageRequest(prompt, VisualStyle.Cinematic, 64, 36, 1, [.. characters]), PropReader.Read(prompt).Things);
}
