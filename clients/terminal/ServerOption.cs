using System.CommandLine;

namespace Pixora.Terminal;

/// <summary><c>--server</c>: where the server is.</summary>
internal static class ServerOption
{
    public static Option<Uri> Create() => new("--server")
    {
        Description = "The server's address.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var server) && server.Scheme is ("http" or "https"))
            {
                return server;
            }

            result.AddError("--server needs an address such as http://127.0.0.1:5080.");
            return null;
        },
    };
}
