using System.CommandLine;

namespace Pixora.Terminal;

/// <summary><c>--key-file</c>: what this client signs in with.</summary>
internal static class KeyFileOption
{
    public static Option<FileInfo?> Create() =>
        new("--key-file") { Description = "The server's key file, keys/local.key in its data folder. PIXORA_TOKEN holds a token instead." };
}
