using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Pixora.Media.Rendering.Tools;

/// <summary>
/// A program and all processes it started, orphans included: each carries the mark of the run in its environment.
/// </summary>
internal sealed partial class ProcessFamily(Process root)
{
    /// <summary>Where a program puts its temporary files.</summary>
    public const string TemporaryFolder = "TMPDIR";

    private const string MarkVariable = "PIXORA_RUN";
    private const int KillSignal = 9;

    /// <summary>A process that forks faster than it is found is not stopped by more rounds either.</summary>
    private const int MaxKillRounds = 20;

    private Dictionary<int, long> seen = [];

    /// <summary>A mark for the next run.</summary>
    public static KeyValuePair<string, string?> NewMark() => new(MarkVariable, Guid.NewGuid().ToString("n"));

    /// <summary>Looks at the program and its children.</summary>
    /// <returns>
    /// Whether one of them read or wrote anything since the last look, and the memory of them all, in bytes.
    /// </returns>
    public (bool Worked, long Memory) Look()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Without /proc activity is unknown: only the limit on the whole run applies.
            return (true, root.HasExited ? 0 : root.WorkingSet64);
        }

        var members = ProcessTable.Tree(root.Id);
        var now = members.ToDictionary(member => member, ProcessTable.Transferred);
        // A process that has just started does not count as activity: a loop that starts 'sleep' repeatedly does no
        // work.
        var worked = now.Any(member => seen.TryGetValue(member.Key, out var before) && before != member.Value);
        seen = now;
        return (worked, members.Sum(ProcessTable.Memory));
    }

    /// <summary>Kills them all.</summary>
    public void Kill(string mark)
    {
        try
        {
            root.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // The process or part of its family has ended already.
        }

        KillAll(entry => entry == $"{MarkVariable}={mark}");
    }

    /// <summary>Kills what a server that died has left running: its temporary folder is gone.</summary>
    /// <param name="temporary">Where all servers of the data folder have theirs.</param>
    public static void KillOrphans(string temporary) =>
        KillAll(entry =>
            entry.StartsWith($"{TemporaryFolder}={temporary}/", StringComparison.Ordinal)
                && !Directory.Exists(entry[(TemporaryFolder.Length + 1)..]));

    private static void KillAll(Predicate<string> isMark)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        for (var round = 0; round < MaxKillRounds && ProcessTable.Marked(isMark) is { Count: > 0 } found; round++)
        {
            foreach (var process in found)
            {
                _ = Signal(process, KillSignal);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
