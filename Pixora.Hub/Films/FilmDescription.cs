using System.Globalization;
using System.Text;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Films;

/// <summary>What is pasted beside a film where it is published: its title, then its chapters with their times.</summary>
internal static class FilmDescription
{
    public const string File = "description.txt";

    public const string Type = "text/plain; charset=utf-8";

    /// <param name="task">One with a film.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Of(VideoTask task) => Encoding.UTF8.GetBytes(Text(TitleOf(task), task.Result!));

    /// <param name="title">Null when it is not known any more.</param>
    public static string Text(string? title, FilmResult film)
    {
        var text = new StringBuilder();
        if (title is not null)
        {
            text.Append(title).Append("\n\n");
        }

        foreach (var chapter in film.Chapters)
        {
            text.Append(Time(chapter.Start, film.Seconds)).Append(' ').Append(chapter.Title).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Of the film, which may be called otherwise by now; null when its plan is not kept.</summary>
    public static string? TitleOf(VideoTask task) =>
        task.Revisions.FirstOrDefault(revision => revision.Number == task.Result!.Revision)?.Breakdown.Title;

    /// <summary>Minutes and seconds; hours before them in a film that has any.</summary>
    private static string Time(double seconds, double whole) => TimeSpan.FromSeconds(Math.Floor(seconds)).ToString(
        whole >= 3600 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
