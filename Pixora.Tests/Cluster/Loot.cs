namespace Pixora.Tests.Cluster;

/// <summary>What a <see cref="Stranger"/> got out of a port.</summary>
internal sealed record Loot(int Port, string Way, string Answer)
{
    /// <summary>
    /// The first byte of a TLS alert: "not like this", in a language that a caller without TLS does not even know.
    /// </summary>
    private const char Alert = '\u0015';

    /// <summary>True when the port asked for proof or said nothing at all.</summary>
    public bool IsRefusal => Answer == Stranger.Nothing || Answer[0] == Alert
        || (Way == "http" && Answer.StartsWith("HTTP/1.1 401", StringComparison.Ordinal))
        || (Way != "http" && Answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal))
        || Answer.StartsWith("-NOAUTH", StringComparison.Ordinal) || Answer.StartsWith(
            "-ERR", StringComparison.Ordinal);

    public static Loot Parse(string line)
    {
        var words = line.Split(' ', 3);
        return new Loot(int.Parse(words[0], null), words[1], words[2]);
    }
}
