using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub.Settings;

/// <summary>
/// What one user may use; read from the section <see cref="Section"/> of the configuration. 0 sets no limit.
/// </summary>
public sealed class LimitOptions
{
    public const string Section = "Pixora:Limits";

    /// <summary>Open connections of one user, over all pods, files on their way among them.</summary>
    [Range(0, 100_000)]
    public int Connections { get; set; } = 20;

    /// <summary>Commands of one user in a minute, over all pods.</summary>
    [Range(0, 1_000_000)]
    public int CommandsPerMinute { get; set; } = 240;

    /// <summary>Tasks of one user that are being planned or made at the same time.</summary>
    [Range(0, 10_000)]
    public int RunningTasks { get; set; } = 10;

    /// <summary>Minutes of film of one user on a day (UTC), made and being made.</summary>
    [Range(0, 100_000)]
    public int FilmMinutesPerDay { get; set; } = 120;

    /// <summary>
    /// Bytes of one user: the parts of their films, each once, their stories, and what films that are being made may
    /// still take.
    /// </summary>
    [Range(0, long.MaxValue)]
    public long StoredBytes { get; set; } = 50_000_000_000;

    /// <summary>
    /// Bytes of one task's story beyond which it takes no more messages and edits; the crew's answer still fits.
    /// </summary>
    [Range(0, long.MaxValue)]
    public long StoryBytes { get; set; } = 20_000_000;

    /// <summary>Reads of one user in a minute, over all pods, not counting files.</summary>
    [Range(0, 1_000_000)]
    public int ReadsPerMinute { get; set; } = 1200;

    /// <summary>
    /// Requests of one user for files in a minute, over all pods: parts of assets and films, a range each.
    /// </summary>
    [Range(0, 1_000_000)]
    public int FilesPerMinute { get; set; } = 6000;

    /// <summary>Reads of one user that one pod answers at the same time; more are queued.</summary>
    [Range(0, 10_000)]
    public int ReadsAtOnce { get; set; } = 8;

    /// <summary>Messages a second on one connection, of whatever kind, counted before they are read.</summary>
    [Range(0, 100_000)]
    public int MessagesPerSecond { get; set; } = 50;

    /// <summary>US dollars that makers may be paid for one task.</summary>
    [Range(0, 1_000_000)]
    public decimal DollarsPerTask { get; set; }

    /// <summary>US dollars that makers may be paid for one user on a day (UTC).</summary>
    [Range(0, 1_000_000)]
    public decimal DollarsPerDay { get; set; }

    /// <summary><see cref="FilmMinutesPerDay"/> in seconds.</summary>
    internal long FilmSecondsPerDay => 60L * FilmMinutesPerDay;
}
