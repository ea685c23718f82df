using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Graph;

public sealed class ChapterMarksTests
{
    [Theory]
    [InlineData(60, new double[] { 0, 3, 12, 15, 25, 55 }, new double[] { 0, 12, 25 })]
    [InlineData(40, new double[] { 0, 10, 20, 30 }, new double[] { 0, 10, 20, 30 })]
    [InlineData(35, new double[] { 0, 10, 20, 30 }, new double[] { 0, 10, 20 })]
    [InlineData(25, new double[] { 0, 10, 20 }, new double[0])]
    [InlineData(20, new double[] { 0, 5, 10, 15 }, new double[0])]
    public void Short_scenes_belong_to_the_chapter_before_and_fewer_than_three_are_none(double seconds, double[] scenes, double[] marks) =>
        Assert.Equal(marks, ChapterMarks.Of(Scenes(scenes), seconds).Select(mark => mark.Start));

    [Fact]
    public void The_description_has_the_title_and_the_chapters() => Assert.Equal(
        "A Port\n\n00:00 Scene 0\n00:12 Scene 12\n00:25 Scene 25\n", DescriptionText.Of("A Port", Scenes([0, 3, 12, 15, 25, 55]), 60));

    private static FilmChapter[] Scenes(double[] starts) =>
        [.. starts.Select(start => new FilmChapter(new($"scene-{start}"), $"Scene {start}", start))];
}
