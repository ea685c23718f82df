using System.Diagnostics;
using System.Globalization;

namespace Pixora.Tests.EndToEnd;

/// <summary>Sends signals to processes that a test has started.</summary>
internal static class Signals
{
    public static void Interrupt(int process) => Send("INT", process);

    public static void Kill(int process) => Send("KILL", process);

    private static void Send(string signal, int process)
    {
        using var kill = Process.Start("kill", ["-s", signal, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
