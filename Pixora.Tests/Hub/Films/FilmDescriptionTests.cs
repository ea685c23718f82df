using Pixora.Hub.Films;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Hub.Films;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class FilmDescriptionTests
{
    private static readonly ValueList<FilmChapter> Chapters =
        [new(new("scene-1"), "The hill", 0), new(new("scene-2"), "The river", 9.96), new(new("scene-3"), "The sea", 75.4)];

    [Theory]
    [InlineData(90, "Home\n\n0:00 The hill\n0:09 The river\n1:15 The sea\n")]
    [InlineData(3600, "Home\n\n0:00:00 The hill\n0:00:09 The river\n0:01:15 The sea\n")]
    public void It_is_the_title_and_the_chapters_with_their_times(double seconds, string text) =>
        Assert.Equal(text, FilmDescription.Text("Home", Film(seconds)));

    [Fact]
    public void Without_a_title_it_begins_with_the_chapters() =>
        Assert.StartsWith("0:00 The hill\n", FilmDescription.Text(null, Film(90)), StringComparison.Ordinal);

    private static FilmResult Film(double seconds) => new(1, "folder", seconds, 64, 36, 1, Chapters);
}
