namespace Pixora.Media.Tasks;

/// <summary>The plan of a film: everything a person can edit, and the only source its assets are made from.</summary>
/// <param name="Title">1 to <see cref="FilmLimits.LongestTitle"/> characters.</param>
/// <param name="Scenes">In playing order.</param>
public sealed record Breakdown(
    string Title,
    FilmFormat Format,
    Voice Voice,
    MusicDirection Music,
    ValueList<Character> Characters,
    ValueList<Scene> Scenes);

/// <summary>One state of the breakdown. Revisions are only ever added.</summary>
/// <param name="Number">Counts from 1 without gaps.</param>
/// <param name="UndoTo">The revision that undo brings back, null when there is nothing to undo.</param>
/// <param name="RedoTo">The revision that redo brings back, null unless this one was made by an undo.</param>
public sealed record Revision(int Number, Breakdown Breakdown, int? UndoTo, int? RedoTo)
{
    /// <summary>As <see cref="CommandEnvelope.Step"/> of the command that made it.</summary>
    public string? Step { get; init; }
}
