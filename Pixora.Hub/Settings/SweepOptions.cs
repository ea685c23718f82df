using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub.Settings;

/// <summary>
/// Which assets and films are removed; read from the section <see cref="Section"/> of the configuration. Stories and
/// plans of tasks that are not deleted stay, so that everything can be made again. 0 keeps for ever, or sets no limit.
/// </summary>
public sealed class SweepOptions
{
    public const string Section = "Pixora:Sweep";

    /// <summary>
    /// Parts of films that no revision of any task's plan is made of are removed after this many days without use.
    /// </summary>
    [Range(0, 36_500)]
    public int UnusedDays { get; set; } = 7;

    /// <summary>They are removed earlier when all assets together have more megabytes than this.</summary>
    [Range(0, 1_000_000_000)]
    public int MostMegabytes { get; set; }

    /// <summary>The film of a task that has not changed for this many days is removed, with all its parts.</summary>
    [Range(0, 36_500)]
    public int FilmDays { get; set; }

    /// <summary>
    /// A deleted task can be restored for this many days; then its story, its folder and the parts that no other task's
    /// plan is made of are removed. 0 is not allowed: what is deleted is removed in the end.
    /// </summary>
    [Range(1, 36_500)]
    public int DeletedDays { get; set; } = 7;
}
