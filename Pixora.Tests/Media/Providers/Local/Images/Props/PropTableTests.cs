using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Sketches;

namespace Pixora.Tests.Media.Providers.Local.Images.Props;

public sealed class PropTableTests
{
    private static readonly string[] Languages = ["en", "de", "es", "fr", "zh"];

    [Fact]
    public void Every_thing_has_a_name_in_each_language_a_height_and_a_drawing_that_exists() =>
        Assert.Empty(PropTable.All.Where(prop =>
            prop.Metres <= 0
            || Languages.Any(language => prop.Names.All(name => name.Language != language))
            || prop.Names.Any(name => name.Text.Length == 0)
            || (prop.Sketch is { } sketch && SketchBook.Find(sketch) is null)).Select(prop => prop.Id));

    [Fact]
    public void No_name_means_two_things_unless_the_words_around_decide() =>
        Assert.Empty(
            from name in PropTable.All.SelectMany(prop => prop.Names.Select(name => (prop.Id, name)))
            where name.name.Near.Count == 0
            group name.Id by (name.name.Language, name.name.Text) into same
            where same.Distinct().Count() > 1
            select $"{same.Key}: {string.Join(", ", same.Distinct())}");

    [Fact]
    public void Things_of_the_world_are_ordered_by_size()
    {
        string[] rising = ["lady-beetle", "snail", "hedgehog", "cat", "dog", "ewe", "cow", "horse", "camel",
            "elephant", "giraffe", "house", "castle"];

        Assert.Equal(rising, rising.OrderBy(id => PropTable.Find(id).Metres));
    }
}
