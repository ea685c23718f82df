using System.CommandLine;
using System.Net.Http.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary><c>ready</c>: reports what is missing on a server for making films.</summary>
internal static class ReadyCommand
{
    private static readonly Option<Uri> Server = ServerOption.Create();

    public static Command Create()
    {
        var ready = new Command("ready", "Says whether a server can make films, and if not, why.") { Server };
        ready.SetAction((asked, cancellationToken) => RunAsync(asked.GetValue(Server)!, cancellationToken));
        return ready;
    }

    private static async Task<int> RunAsync(Uri server, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        try
        {
            using var answer = await http.GetAsync(new Uri(server, "healthz/ready"), cancellationToken);
            return Report((await answer.Content.ReadFromJsonAsync<Readiness>(cancellationToken))!);
        }
        catch (HttpRequestException unreachable)
        {
            await Console.Error.WriteLineAsync(
                $"server.unreachable: No Pixora server answers at {server} ({unreachable.Message.TrimEnd('.')}).");
            return ExitCodes.Unavailable;
        }
    }

    private static int Report(Readiness answer)
    {
        foreach (var reason in answer.Reasons)
        {
            Console.Error.WriteLine(reason);
        }

        return answer.Ready ? 0 : ExitCodes.Unavailable;
    }
}
