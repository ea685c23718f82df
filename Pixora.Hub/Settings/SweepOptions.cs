using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub.Settings;

/// <summary>
/// What is cleared away of what was made; read from the section <see cref="Section"/> of the configuration. Stories and plans of tasks that
/// are not deleted stay, so everything can be made again. 0 keeps for ever, or sets no limit.
/// </summary>
public sealed class SweepOptions
{
    public const string Section = "Pixora:Sweep";

    /// <summary>Parts of films that no task's plan, of whatever revision, is made of go when they were not used for so many days.</summary>
    [Range(0, 36_500)]
    public int UnusedDays { get; set; } = 7;

    /// <summary>They go earlier when everything that was made has more megabytes than this.</summary>
    [Range(0, 1_000_000_000)]
    public int MostMegabytes { get; set; }

    /// <summary>The film of a task that nothing has happened to for so many days goes, with all its parts.</summary>
    [Range(0, 36_500)]
    public int FilmDays { get; set; }

    /// <summary>
    /// A deleted task can be restored for so many days; then its story, its folder and the parts that no other task's plan is made of go. A
    /// deletion always comes to its end.
    /// </summary>
    [Range(1, 36_500)]
    public int DeletedDays { get; set; } = 7;
}
