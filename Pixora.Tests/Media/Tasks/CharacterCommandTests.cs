using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class CharacterCommandTests
{
    private readonly Desk desk = Desk.At(TaskStage.Reviewing);

    [Fact]
    public void A_new_character_joins_the_cast()
    {
        var whale = new Character(new("whale"), "The whale", "Old and scarred");

        desk.Send(new PutCharacter(whale)).Facts();

        Assert.Equal([Plans.Ada, whale], desk.Plan.Characters);
    }

    [Fact]
    public void A_known_character_is_replaced()
    {
        desk.Send(new PutCharacter(Plans.Ada with { Take = 2 })).Facts();

        Assert.Equal([Plans.Ada with { Take = 2 }], desk.Plan.Characters);
    }

    [Fact]
    public void A_removed_character_leaves_its_scenes_too()
    {
        desk.Send(new RemoveCharacter(Plans.Ada.Id)).Facts();

        Assert.Empty(desk.Plan.Characters);
        Assert.All(desk.Plan.Scenes, scene => Assert.Empty(scene.Characters));
    }

    [Fact]
    public void A_character_that_is_not_there_cannot_be_removed_or_seen()
    {
        Assert.Equal("character.unknown", desk.Send(new RemoveCharacter(new("whale"))).Code());
        Assert.Equal(
            "character.unknown", desk.Send(new UpdateScene(SceneId.Of(1), new(Characters: [new("whale")]))).Code());
    }

    [Fact]
    public void A_bad_id_is_refused() =>
        Assert.Equal("character.id", desk.Send(new PutCharacter(Plans.Ada with { Id = new("Ada Lovelace") })).Code());
}
