using Pixora.Agents.Planning.Reading;
using Pixora.Agents.Planning.Writing;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Agents.Planning.Writing;

/// <summary>What a request tells or lists is a scene each, in its order, with its things in the picture.</summary>
public sealed class PlotReaderTests
{
    /// <summary>The request, what each picture has, what is said; scenes are separated by slashes.</summary>
    private static readonly (string Request, string Seen, string Said)[] Told =
    [
        ("A boy finds three keys, in a tower, under a pier and in a bakery, and opens a door",
            "A boy finds a key, in a tower / A boy finds a key, under a pier / A boy finds a key, in a bakery / A boy opens a door",
            "A boy finds three keys, in a tower. / Under a pier. / And in a bakery. / And opens a door."),
        ("A 20-second film about a boy who finds three keys, in a tower, under a pier and in a bakery, and opens a door",
            "a boy finds a key, in a tower / a boy finds a key, under a pier / a boy finds a key, in a bakery / a boy opens a door",
            "A boy finds three keys, in a tower. / Under a pier. / And in a bakery. / And opens a door."),
        ("A film about a fox that finds a lantern, carries it through the forest and gives it to an owl",
            "a fox finds a lantern / a fox carries it through the forest / a fox gives it to an owl",
            "A fox finds a lantern. / Carries it through the forest. / And gives it to an owl."),
        ("Ein Film über einen Fuchs: ein Fuchs findet eine Laterne, trägt sie durch den Wald und gibt sie einer Eule",
            "ein Fuchs findet eine Laterne / ein Fuchs trägt sie durch den Wald / ein Fuchs gibt sie einer Eule",
            "Ein Fuchs findet eine Laterne. / Trägt sie durch den Wald. / Und gibt sie einer Eule."),
        ("un zorro encuentra una linterna, la lleva por el bosque y abre una puerta",
            "un zorro encuentra una linterna / la lleva por el bosque / un zorro abre una puerta",
            "Un zorro encuentra una linterna. / La lleva por el bosque. / Y abre una puerta."),
    ];

    [Fact]
    public void A_plot_is_told_deed_by_deed_in_the_words_of_the_request()
    {
        var wrong = new List<string>();
        foreach (var (request, seen, said) in Told)
        {
            var plot = PlotReader.Read(BriefReader.Read(request));
            var found = (string.Join(" / ", plot.Seen), string.Join(" / ", plot.Said));
            if (found != (seen, said))
            {
                wrong.Add($"{request}: {found}");
            }
        }

        Rows.NoneIsWrong(wrong);
    }

    [Theory]
    [InlineData("A film about bees, butterflies and ants", "bees / butterflies / ants")]
    [InlineData("Ein Film über den Frühling, den Sommer, den Herbst und den Winter",
        "den Frühling / den Sommer / den Herbst / den Winter")]
    public void A_list_is_a_scene_for_each_thing(string request, string seen)
    {
        var plot = PlotReader.Read(BriefReader.Read(request));

        Assert.Equal(seen, string.Join(" / ", plot.Seen));
        Assert.Empty(plot.Said);
    }

    [Theory]
    [InlineData("A film about bees")]
    [InlineData("A calm film about cats and dogs in a garden")]
    [InlineData("The history of tea in China, 30 seconds, no music")]
    [InlineData("A film about a bicycle repair shop, vertical, with captions")]
    public void A_subject_alone_is_no_plot(string request) => Assert.Empty(PlotReader.Read(BriefReader.Read(request)).Seen);
}
