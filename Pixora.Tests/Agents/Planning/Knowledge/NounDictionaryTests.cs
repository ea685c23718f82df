using Pixora.Agents.Planning.Knowledge;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Agents.Planning.Knowledge;

public sealed class NounDictionaryTests
{
    private const string Lighthouse =
        "A lighthouse is a tower with a light that gives warning of shoals to passing ships. One part of a lighthouse is the beacon.";

    /// <summary>Subject, and what is said of it; nothing where the meaning is not clear.</summary>
    private static readonly (string Subject, string Said)[] Table =
    [
        ("lighthouses", Lighthouse),
        ("the old lighthouse", Lighthouse),
        ("lighthouses on the coast", Lighthouse),
        ("origami", "Origami is the Japanese art of folding paper into shapes representing objects."),
        ("the history of origami", "Origami is the Japanese art of folding paper into shapes representing objects."),
        ("beavers", ""),
        ("beavers building dams in a river",
            "A beaver is a large semiaquatic rodent with webbed feet. An Old World beaver is a European beaver."),
        ("hot air balloons",
            "A hot-air balloon is a balloon for travel through the air in a basket suspended below a large bag of heated air."),
        ("binoculars", "Binoculars are an optical instrument designed for simultaneous use by both eyes."),
        ("a startup", ""),
        ("Springfield", ""),
        ("slurs", ""),
        ("a lighthouse keeper", ""),
        ("zorblax", ""),
    ];

    [Fact]
    public void A_noun_is_explained_where_its_meaning_is_clear()
    {
        using var small = new SmallDictionary();

        Rows.NoneIsWrong(
            from row in Table
            let said = Said(small.Nouns.Define(row.Subject))
            where said != row.Said
            select $"{row.Subject}: {said}");
    }

    [Fact]
    public void A_dictionary_that_is_not_there_says_nothing() =>
        Assert.Null(new NounDictionary(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))).Define("lighthouses"));

    private static string Said(Domain? domain) =>
        domain is null ? "" : string.Join(' ', domain.Beats.SelectMany(beat => beat.Texts["en"].Sentences));
}
