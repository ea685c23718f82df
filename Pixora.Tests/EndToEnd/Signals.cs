using System.Diagnostics;
using System.Globalization;

namespace Pixora.Tests.EndToEnd;

/// <summary>Sends signals to processes that a test has started.</summary>
internal static class Signals
{
    /// <summary>Ctrl+C.</summary>
    public static void Interrupt(int process) => Send("INT", process);

    /// <summary>What a supervisor sends to end a process in good order.</summary>
    public static void Terminate(int process) => Send("TERM", process);

    private static void Send(string signal, int process)
    {
        using var kill = Process.Start("kill", ["-s", signal, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
