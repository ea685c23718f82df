using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub.Security;

/// <summary>What one user may use; read from the section <see cref="Section"/> of the configuration. 0 sets no limit.</summary>
public sealed class LimitOptions
{
    public const string Section = "Pixora:Limits";

    /// <summary>Open connections of one user, over all pods.</summary>
    [Range(0, 100_000)]
    public int Connections { get; set; } = 20;

    /// <summary>Commands of one user in a minute, over all pods.</summary>
    [Range(0, 1_000_000)]
    public int CommandsPerMinute { get; set; } = 240;

    /// <summary>Tasks of one user that are being planned or made at the same time.</summary>
    [Range(0, 10_000)]
    public int RunningTasks { get; set; } = 10;

    /// <summary>Minutes of film finished for one user on a day (UTC).</summary>
    [Range(0, 100_000)]
    public int FilmMinutesPerDay { get; set; } = 120;

    /// <summary>Bytes that one user's films may take.</summary>
    [Range(0, long.MaxValue)]
    public long StoredBytes { get; set; } = 50_000_000_000;

    /// <summary>Messages a second on one connection, of whatever kind, before anybody looks at them.</summary>
    [Range(0, 100_000)]
    public int MessagesPerSecond { get; set; } = 50;
}
