using System.Globalization;

namespace Pixora.Tests.Cluster;

/// <summary>The TCP ports that a process of this machine listens on, as the kernel knows them.</summary>
internal static class ListeningPorts
{
    private const string Listening = "0A";

    private static readonly string[] Tables = ["tcp", "tcp6"];

    public static IReadOnlyList<int> Of(int process)
    {
        var sockets = Directory.EnumerateFiles($"/proc/{process}/fd")
            .Select(file => new FileInfo(file).LinkTarget).OfType<string>().ToHashSet();
        return
        [
            .. from table in Tables
               from line in File.ReadLines($"/proc/{process}/net/{table}").Skip(1)
               let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where columns[3] == Listening && sockets.Contains($"socket:[{columns[9]}]")
               select int.Parse(columns[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        ];
    }
}
