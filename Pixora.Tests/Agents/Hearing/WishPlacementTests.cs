using CsCheck;
using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Hearing;

/// <summary>
/// The words of a wish appear where the wish puts them and nowhere else, in whichever order wishes come.
/// </summary>
public sealed class WishPlacementTests
{
    private const int Samples = 60;

    /// <summary>
    /// Openings in five languages, each with wishes of its own; words in capitals are made up to be found again.
    /// </summary>
    private static readonly Order[] Orders =
    [
        new("A 30-second film about bread",
        [
            new("Title: Brindle Parade", "Brindle", Place.Title),
            new("End with: Come to Zorbina on Sunday", "Zorbina", Place.End),
            new("Without mentioning Quixland", "Quixland", Place.Nowhere),
            new("Speak slowly", "slowly", Place.Nowhere),
            new("Narrated by a woman", "woman", Place.Nowhere),
            new("In black and white", "black and white", Place.Nowhere),
            new("With calm music", "calm music", Place.Nowhere),
            new("No captions", "captions", Place.Nowhere),
        ]),
        new("Ein 30-Sekunden-Film über Brot",
        [
            new("Titel: Brindelmond", "Brindelmond", Place.Title),
            new("Am Ende: Kommt zu Zorbina", "Zorbina", Place.End),
            new("Ohne Quixland zu erwähnen", "Quixland", Place.Nowhere),
            new("Langsam gesprochen", "gesprochen", Place.Nowhere),
            new("Mit einer Frauenstimme", "Frauenstimme", Place.Nowhere),
            new("In Schwarz-Weiß", "Schwarz-Weiß", Place.Nowhere),
            new("Keine Untertitel", "Untertitel", Place.Nowhere),
        ]),
        new("Una película de 30 segundos sobre el pan",
        [
            new("Título: Brindelia", "Brindelia", Place.Title),
            new("Termina con: Ven a Zorbina", "Zorbina", Place.End),
            new("Sin mencionar Quixlandia", "Quixlandia", Place.Nowhere),
            new("Habla despacio", "despacio", Place.Nowhere),
            new("Con voz de mujer", "mujer", Place.Nowhere),
            new("En blanco y negro", "blanco y negro", Place.Nowhere),
            new("Sin subtítulos", "subtítulos", Place.Nowhere),
        ]),
        new("Un film de 30 secondes sur le pain",
        [
            new("Titre : Brindeline", "Brindeline", Place.Title),
            new("Termine par : Venez chez Zorbina", "Zorbina", Place.End),
            new("Sans mentionner le Quixland", "Quixland", Place.Nowhere),
            new("Parle lentement", "lentement", Place.Nowhere),
            new("Avec une voix de femme", "voix de femme", Place.Nowhere),
            new("En noir et blanc", "noir et blanc", Place.Nowhere),
            new("Sans sous-titres", "sous-titres", Place.Nowhere),
        ]),
        new("关于面包的30秒短片",
        [
            new("标题：布林德月", "布林德月", Place.Title),
            new("最后说：欢迎来佐尔比娜", "佐尔比娜", Place.End),
            new("不要提到奎克斯国", "奎克斯国", Place.Nowhere),
            new("说慢一点", "慢一点", Place.Nowhere),
            new("女声", "女声", Place.Nowhere),
            new("不要字幕", "字幕", Place.Nowhere),
        ]),
    ];

    private static readonly string[] Script =
    [
        "The harbour sleeps until the first bell.", "Nets hang between the masts like grey sails.", "Old Marten "
        + "counts his ropes and finds one missing.",
        "Nobody speaks of the winter boat.", "At noon the ferry turns without a passenger.", "Every gull on the "
        + "pier knows his name.",
    ];

    private enum Place
    {
        Nowhere,
        Title,
        End,
    }

    [Fact]
    public void Words_of_wishes_are_only_where_the_wishes_put_them()
    {
        var faults = new List<string>();
        var orders = Gen.Int[0, Orders.Length - 1].Select(place => Orders[place])
            .SelectMany(order => Gen.Shuffle(order.Wishes).Select(wishes =>
            order with { Wishes = wishes }));
        orders.Sample(order => faults.AddRange(Faults(order)), iter: Samples, threads: 1, seed: "0000000000a1");
        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct()));
    }

    [Fact]
    public void No_sentence_of_a_script_is_lost_or_doubled() => Gen.Shuffle(Script).Sample(
        sentences =>
        {
            var plan = Plan(string.Join(' ', sentences));
            var spoken = string.Join(' ', plan.Scenes.Select(scene => scene.Narration));
            Assert.Equal(string.Join(' ', sentences), spoken);
        },
        iter: 12,
        threads: 1,
        seed: "0000000000a1");

    private static IEnumerable<string> Faults(Order order)
    {
        var wishes = order.Wishes.Take(3).ToList();
        var prompt = order.Opening + string.Concat(wishes.Select(wish =>
            (order.Opening.StartsWith('关') ? "。" : ". ") + wish.Text));
        var plan = Plan(prompt);
        foreach (var wish in wishes.Where(wish => Found(plan, wish.Word) != Expected(wish, plan)))
        {
            yield return $"{prompt}\n    {wish.Word}: {Found(plan, wish.Word)} instead of {Expected(wish, plan)}";
        }

        var subject = BriefReader.Read(prompt).Subject;
        if (wishes.Exists(wish => subject.Contains(wish.Word, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{prompt}\n    subject “{subject}”";
        }
    }

    private static string Expected(Wish wish, Breakdown plan) => wish.Place switch
    {
        Place.Title => "title",
        Place.End => $"said in {plan.Scenes.Count}",
        _ => "",
    };

    /// <summary>Every place of a plan in which a word is found.</summary>
    private static string Found(Breakdown plan, string word)
    {
        bool Has(string text) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
        var scenes = plan.Scenes.SelectMany((scene, index) => new[]
        {
            Has(scene.Narration) ? $"said in {index + 1}" : "",
            Has(scene.Title) ? $"title of {index + 1}" : "",
            Has(scene.Visual) ? $"seen in {index + 1}" : "",
        });
        return string.Join(", ", scenes.Prepend(Has(plan.Title) ? "title" : "").Where(place => place.Length > 0));
    }

    private static Breakdown Plan(string prompt) =>
        new OfflinePlanner().PlanAsync(new(prompt), new(), CancellationToken.None).GetAwaiter().GetResult().Breakdown;

    private sealed record Order(string Opening, Wish[] Wishes);

    private sealed record Wish(string Text, string Word, Place Place);
}
