using System.Globalization;
using System.Text;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>What is pasted beside a film where it is published: its title, then its chapters, if it has enough.</summary>
public static class DescriptionText
{
    /// <param name="title">Null when it is not known any more.</param>
    /// <param name="scenes">In order, the first at 0.</param>
    /// <param name="seconds">Length of the film.</param>
    public static string Of(string? title, IEnumerable<FilmChapter> scenes, double seconds)
    {
        var text = new StringBuilder();
        if (title is not null)
        {
            text.Append(title).Append("\n\n");
        }

        foreach (var chapter in ChapterMarks.Of(scenes, seconds))
        {
            text.Append(Time(chapter.Start, seconds)).Append(' ').Append(FileText.Line(chapter.Title)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Minutes and seconds; hours before them in a film that has any.</summary>
    private static string Time(double start, double whole) => TimeSpan.FromSeconds(Math.Floor(start)).ToString(
        whole < 3600 ? @"mm\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
}
