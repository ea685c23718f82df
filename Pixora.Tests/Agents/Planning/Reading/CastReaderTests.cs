using Pixora.Agents.Planning.Reading;

namespace Pixora.Tests.Agents.Planning.Reading;

public sealed class CastReaderTests
{
    [Theory]
    [InlineData("A film about a red fox named Rusty who meets an owl", "a fox, red")]
    [InlineData("Ein Film über einen roten Fuchs namens Rudi", "a fox, red")]
    [InlineData("A film about a bored fox named Bo", "a fox")]
    [InlineData("A film about a dog called Rex", "a dog")]
    public void An_animal_has_the_colour_that_is_said_or_that_of_its_kind(string prompt, string description) =>
        Assert.Equal(description, Assert.Single(CastReader.Read(prompt)).Description);

    [Fact]
    public void A_person_of_one_name_always_wears_the_same_coat() =>
        Assert.Equal(
            CastReader.Read("A girl called Mia at the sea")[0].Description,
            CastReader.Read("Ein Mädchen namens Mia im Wald")[0].Description);
}
