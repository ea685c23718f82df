using System.Text;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Films;

/// <summary>What is pasted beside a film where it is published: its title, then its chapters with their times.</summary>
internal static class FilmDescription
{
    public const string File = "description.txt";

    public const string Type = "text/plain; charset=utf-8";

    /// <param name="task">One with a film.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Of(VideoTask task) =>
        Encoding.UTF8.GetBytes(DescriptionText.Of(TitleOf(task), task.Result!.Chapters, task.Result.Seconds));

    /// <summary>Of the film, which may be called otherwise by now; null when its plan is not kept.</summary>
    public static string? TitleOf(VideoTask task) =>
        task.Revisions.FirstOrDefault(revision => revision.Number == task.Result!.Revision)?.Breakdown.Title;
}
