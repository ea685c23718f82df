using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>
/// The chapters that are written into a film: services take a list only with three or more of ten seconds at least, so
/// short scenes belong to the chapter before.
/// </summary>
public static class ChapterMarks
{
    private const double Shortest = 10;

    private const int Fewest = 3;

    /// <summary>None when the film is too short for three.</summary>
    /// <param name="scenes">In order, the first at 0.</param>
    /// <param name="seconds">Length of the film.</param>
    public static ValueList<FilmChapter> Of(IEnumerable<FilmChapter> scenes, double seconds)
    {
        var marks = new List<FilmChapter>();
        foreach (var scene in scenes)
        {
            if (marks.Count == 0 || (scene.Start - marks[^1].Start >= Shortest && seconds - scene.Start >= Shortest))
            {
                marks.Add(scene);
            }
        }

        return marks.Count < Fewest ? [] : [.. marks];
    }
}
