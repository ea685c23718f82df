using System.Diagnostics;
using System.Globalization;

namespace Pixora.Tests.EndToEnd;

/// <summary>Sends signals to processes that a test has started.</summary>
internal static class Signals
{
    /// <summary>Ctrl+C.</summary>
    public static void Interrupt(int process)
    {
        using var kill = Process.Start("kill", ["-s", "INT", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
