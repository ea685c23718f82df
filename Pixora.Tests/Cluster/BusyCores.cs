using System.Diagnostics;

namespace Pixora.Tests.Cluster;

/// <summary>Processes that do nothing, as fast as they can.</summary>
internal sealed class BusyCores : IDisposable
{
    private readonly List<Process> processes;

    public BusyCores(int count) =>
        processes = [.. Enumerable.Range(0, count).Select(_ => Process.Start("sh", ["-c", "while :; do :; done"]))];

    public void Dispose()
    {
        foreach (var process in processes)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
