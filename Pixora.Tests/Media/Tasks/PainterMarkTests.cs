using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class PainterMarkTests
{
    private static readonly PainterMark Old = new(2, "aaaa");
    private static readonly PainterMark New = new(3, "bbbb");

    private VideoTask task = new Desk().Task;
    private int sent;

    [Fact]
    public void A_new_plan_is_painted_with_what_is_there() =>
        Assert.All(Planned(Old).Scenes, scene => Assert.Equal(Old, scene.Painter));

    [Fact]
    public void An_edit_changes_what_is_painted_with_for_the_pictures_it_touches_alone()
    {
        Planned(Old);

        var after = Send(new UpdateScene(SceneId.Of(1), new(Visual: "A whale")), New);

        Assert.Equal([New, Old, Old], after.Scenes.Select(scene => scene.Painter));
    }

    [Fact]
    public void What_changes_every_picture_changes_every_mark_and_undo_brings_all_back()
    {
        Planned(Old);

        Assert.All(Send(new SetStyle(VisualStyle.Noir), New).Scenes, scene => Assert.Equal(New, scene.Painter));
        Assert.All(Send(new Undo(), New).Scenes, scene => Assert.Equal(Old, scene.Painter));
    }

    [Fact]
    public void Words_length_and_voice_change_no_mark()
    {
        Planned(Old);
        Send(new SetTitle("Another"), New);
        Send(new UpdateScene(SceneId.Of(2), new(Narration: "Other words.")), New);

        Assert.All(Send(new SetLength(40), New).Scenes, scene => Assert.Equal(Old, scene.Painter));
    }

    [Fact]
    public void A_film_of_before_keeps_its_pictures_but_those_an_edit_touches()
    {
        Planned(null);

        var after = Send(new RegenerateScene(SceneId.Of(3)), New);

        Assert.Equal([null, null, New], after.Scenes.Select(scene => scene.Painter));
    }

    [Fact]
    public void A_character_marks_the_scenes_it_is_seen_in()
    {
        Planned(Old);

        var after = Send(new PutCharacter(new Character(Plans.Ada.Id, Plans.Ada.Name, "A diver in a red suit")), New);

        Assert.Equal([Old, New, Old], after.Scenes.Select(scene => scene.Painter));
    }

    private Breakdown Planned(PainterMark? painter) => Send(new ProposeBreakdown(Plans.Sea), painter);

    private Breakdown Send(TaskCommand command, PainterMark? painter)
    {
        var (decision, after) = task.Try(new(new($"c{++sent}"), Actor.Crew, Desk.Morning, command) { Painter = painter });
        Assert.IsType<Decision.Accepted>(decision);
        task = after;
        return task.Breakdown!;
    }
}
