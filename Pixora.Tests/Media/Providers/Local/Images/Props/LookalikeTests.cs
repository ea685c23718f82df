using Pixora.Media.Providers.Local.Images.Props;

namespace Pixora.Tests.Media.Providers.Local.Images.Props;

/// <summary>
/// What is named and cannot be drawn is left out and said, never replaced by what looks a little like it.
/// </summary>
public sealed class LookalikeTests
{
    /// <summary>Things, in five languages, whose nearest drawing shows another thing.</summary>
    private static readonly string[] WithoutADrawing =
    [
        "cello|ein Cello|un violonchelo|un violoncelle|大提琴",
        "double bass|ein Kontrabass|un contrabajo|une contrebasse|低音提琴",
        "clarinet|eine Klarinette|un clarinete|une clarinette|单簧管",
        "an oboe|eine Oboe|un oboe|un hautbois|双簧管",
        "a drum kit|ein Schlagzeug|架子鼓",
        "a cheetah|ein Gepard|un guepardo|un guépard|猎豹",
        "a jaguar|ein Jaguar|un jaguar|un jaguar|美洲虎",
        "an antelope|eine Antilope|un antílope|une antilope|羚羊",
        "a robin|ein Rotkehlchen|un petirrojo|un rouge-gorge|知更鸟",
        "a sparrow|ein Spatz|un gorrión|un moineau|麻雀",
        "a falcon|ein Falke|un halcón|un faucon|猎鹰",
        "a clownfish|ein Clownfisch|un pez payaso|un poisson-clown|小丑鱼",
        "a seahorse|ein Seepferdchen|un caballito de mar|un hippocampe",
        "a moth|eine Motte|una polilla|un papillon de nuit|飞蛾",
        "a birch|eine Birke|un abedul|un bouleau|白桦",
        "a cabbage|ein Kohlkopf|un repollo|un chou|卷心菜",
        "a palace|ein Palast|un palacio|un palais|皇宫",
        "a stone tower|ein Turm|una torre|une tour en pierre|高塔",
        "a carousel|ein Karussell|un carrusel|un carrousel",
        "a camper van|ein Wohnmobil|una autocaravana|un camping-car|房车",
        "a galleon|ein Piratenschiff|un galeón|un galion|大帆船",
        "a glider|ein Segelflugzeug|un planeador|un planeur|滑翔机",
        "a space shuttle|eine Raumfähre|una lanzadera y un transbordador espacial|une navette spatiale|航天飞机",
        "a grandfather clock|eine Standuhr|un reloj de pie|une horloge comtoise|落地钟",
        "a pumpkin|ein Kürbis|una calabaza|une citrouille|南瓜",
        "a doll|eine Puppe|una muñeca|une poupée|洋娃娃",
        "a chessboard|ein Schachbrett|un tablero de ajedrez|un échiquier|棋盘",
        "a barrel|ein Fass|un barril|un tonneau|木桶",
        "a sperm whale|ein Pottwal|un cachalote|un cachalot|抹香鲸",
        "a walrus|ein Walross|una morsa|海象",
    ];

    [Fact]
    public void What_looks_otherwise_than_any_drawing_is_left_out_and_said()
    {
        var replaced = new List<string>();
        foreach (var text in WithoutADrawing.SelectMany(thing => thing.Split('|')))
        {
            var reading = PropReader.Read(text);
            if (reading.Things.Seen.Count > 0 || reading.Missing.Count == 0)
            {
                replaced.Add($"{text}: {string.Join(", ", reading.Things.Seen.Select(seen => seen.Id))}");
            }
        }

        Assert.Empty(replaced);
    }

    /// <summary>A drawing of a named kind of thing shows that kind: its own name must be one of the thing's.</summary>
    [Fact]
    public void A_drawing_shows_what_it_is_called() => Assert.Empty(
        from prop in PropTable.All
        where prop.Icon is { } icon && icon.StartsWith("noto:", StringComparison.Ordinal)
        let words = prop.Icon![5..].Split('-')
        let names = prop.Names.Where(name => name.Language == "en")
        where !names.Any(name => words.Any(word => name.Text.Contains(word, StringComparison.Ordinal)))
        select prop.Id);

    [Theory]
    [InlineData("a violin", "violin")]
    [InlineData("a flute", "flute")]
    [InlineData("ein Klavier", "piano")]
    [InlineData("une guitare", "guitar")]
    [InlineData("a drum", "drum")]
    [InlineData("a leopard", "leopard")]
    [InlineData("der Eiffelturm", "eiffel-tower")]
    [InlineData("une fiole", "flask")]
    [InlineData("ein Schloss", "castle")]
    [InlineData("a sailboat", "sailboat")]
    public void What_is_drawn_is_still_found(string text, string thing) =>
        Assert.Equal([thing], PropReader.Read(text).Things.Seen.Select(seen => seen.Id));
}
