using Pixora.Agents.Planning.Knowledge;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Agents.Planning.Knowledge;

/// <summary>What is known is chosen by the noun that a subject is about, never by a word that only looks like it.</summary>
public sealed class TopicTests
{
    /// <summary>Language, subject, the first pack or area that tells of it; "-" for none.</summary>
    private const string Table = """
        en | bees | bees
        en | how bees make honey | bees
        en | the secret life of bees | bees
        en | a spelling bee | -
        en | a bicycle repair shop | -
        en | how to train your puppy | puppies
        en | the trainer's first day | -
        en | why cats purr | cats
        en | cat food | -
        en | a volcano erupts at night | volcanoes
        en | volcanoes | volcanoes
        en | the history of the printing press | printing-press
        en | rainbow trout | -
        en | a wedding in Venice | wedding
        en | a wedding photographer | -
        en | the heart of the city | -
        en | the heart | heart
        en | dogs, cats and horses | dogs
        en | my dog's birthday | birthday
        en | coffee | coffee
        en | the ocean | ocean
        en | the sea | ocean
        en | the wild sea | ocean
        de | eine Reise nach Italien | -
        en | Bienen | bees
        en | space exploration | space
        en | an old blacksmith | -
        de | Bienen | bees
        de | das Leben der Bienen | bees
        de | wie man Brot backt | bread
        de | eine Fahrradwerkstatt | -
        de | die Geschichte des Buchdrucks | printing-press
        de | Vulkane | volcanoes
        de | Regenbogenforelle | -
        de | Katzen im alten Ägypten | cats
        es | las abejas | bees
        es | cómo las abejas hacen miel | bees
        es | la historia del queso | cheese
        es | una tienda de bicicletas | -
        es | los volcanes | volcanoes
        es | hacer pan en casa | bread
        fr | les abeilles | bees
        fr | l'histoire du fromage | cheese
        fr | pourquoi les chats ronronnent | cats
        fr | un magasin de vélos | -
        fr | les volcans | volcanoes
        fr | faire du pain | bread
        zh | 蜜蜂 | bees
        zh | 蜜蜂的一天 | bees
        zh | 火山 | volcanoes
        zh | 自行车修理店 | -
        zh | 奶酪的历史 | cheese
        """;

    [Fact]
    public void A_subject_finds_what_is_known_of_it() => Rows.NoneIsWrong(
        from line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        let found = Topic.Of(cells[1], cells[0]).Domains.Select(domain => domain.Id).FirstOrDefault("-")
        where found != cells[2]
        select $"{cells[0]}: {cells[1]}: {found}");

    [Fact]
    public void An_area_is_told_whole_by_each_of_its_own_names() => Rows.NoneIsWrong(
        from area in BeatLibrary.Areas
        from name in area.Own
        let language = SubjectWord.IsUnspaced(name) ? "zh" : "en"
        let found = Topic.Of(name, language).Domains is [var one, ..] ? one : null
        where found?.Beats.Count != area.Domain.Beats.Count
        select $"{area.Domain.Id}: {name}: {found?.Id} {found?.Beats.Count}");

    [Fact]
    public void Two_subjects_are_both_known() =>
        Assert.Equal(["dogs", "cats"], Topic.Of("dogs and cats", "en").Domains.Select(domain => domain.Id));

    [Fact]
    public void Of_an_area_that_is_wider_only_what_names_the_subject_is_told()
    {
        var topic = Topic.Of("Everest", "en");

        Assert.NotEmpty(topic.Domains);
        Assert.All(topic.Domains.SelectMany(domain => domain.Beats), beat =>
            Assert.Contains("Everest", string.Join(' ', beat.Texts["en"].Sentences), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Who_names_no_subject_gets_one_that_is_known() => Assert.Single(Topic.Suggested("make me a film").Domains);
}
