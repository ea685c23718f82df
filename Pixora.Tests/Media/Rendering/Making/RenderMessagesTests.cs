using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Tests.Media.Graph;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class RenderMessagesTests
{
    [Fact]
    public void A_person_reads_which_scene_or_character_is_being_made()
    {
        var film = SampleFilms.SixScenes.With(4, scene => scene with { Characters = [new("bob")] });
        var said =
            SampleFilms.Plan(film).Specs.Select(spec => (spec.Kind.Stage(), RenderMessages.Of(film, spec))).ToArray();

        Assert.Contains(("images", "Bob: drawing the reference picture"), said);
        Assert.Contains(("images", "Scene 5 of 6: drawing the picture"), said);
        Assert.DoesNotContain(said, message => message.Item2.Contains("Ada", StringComparison.Ordinal));
    }
}
