using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>
/// Gets the token that the server asks for: <c>PIXORA_TOKEN</c> as it is, or one for the content of the server's key
/// file.
/// </summary>
internal sealed class SignIn(Uri server, FileInfo? keyFile)
{
    /// <summary>A token is renewed when it has so little left.</summary>
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private SessionReply? session;

    /// <returns>Null when the person has given nothing to sign in with.</returns>
    /// <exception cref="StudioException"><c>key.missing</c>, or the server's code.</exception>
    /// <exception cref="HttpRequestException">No server answers.</exception>
    public async Task<string?> TokenAsync()
    {
        if (Environment.GetEnvironmentVariable("PIXORA_TOKEN") is { Length: > 0 } given)
        {
            return given;
        }

        if (keyFile is not null && (session is null || session.ExpiresAt - RenewBefore < TimeProvider.System.GetUtcNow()))
        {
            session = await AskAsync(keyFile);
        }

        return session?.Token;
    }

    /// <summary>An HTTP client with the token of the person.</summary>
    public async Task<HttpClient> HttpAsync() => new()
    {
        DefaultRequestHeaders = { Authorization = await TokenAsync() is { } token ? new AuthenticationHeaderValue("Bearer", token) : null },
    };

    /// <summary>Explains a failed request to the person.</summary>
    public StudioException Explain(HttpRequestException failure) => failure.StatusCode switch
    {
        HttpStatusCode.Unauthorized => new(
            "auth.required",
            $"The server at {server} wants to know who you are: give --key-file, or set PIXORA_TOKEN.",
            ExitCodes.NotAllowed),
        HttpStatusCode.Forbidden =>
            new("door.foreign", $"The server at {server} answers only to the machine it runs on.", ExitCodes.NotAllowed),
        _ => new(
            "server.unreachable",
            $"No Pixora server answers at {server} ({failure.Message.TrimEnd('.')}). Start one with: ./pixora up --no-demo",
            ExitCodes.Unavailable),
    };

    /// <summary>Makes sure that the server takes the key file, whatever else the person has to sign in with.</summary>
    /// <exception cref="StudioException"><c>key.missing</c>, <c>session.key</c>, or <c>auth.required</c> where nobody
    /// signs in with a key.</exception>
    /// <exception cref="HttpRequestException">No server answers.</exception>
    public static Task ProveAsync(Uri server, FileInfo keyFile) => new SignIn(server, keyFile).AskAsync(keyFile);

    /// <summary>A server is asked without a key as well: one that takes none says so.</summary>
    private async Task<SessionReply> AskAsync(FileInfo file)
    {
        var key = await KeyFile.FindAsync(file);
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(
            new Uri(server, "api/v1/session"), new SessionRequest(Key: key ?? ""));
        if (answer.IsSuccessStatusCode)
        {
            return (await answer.Content.ReadFromJsonAsync<SessionReply>())!;
        }

        throw (await CodeAsync(answer), answer.StatusCode) switch
        {
            ("auth.required", _) => new StudioException(
                "auth.required",
                $"People sign in to the server at {server} with a token of its identity provider (AzureAd or Pixora:Jwt), "
                + "not with a key or a link. Get one there and set PIXORA_TOKEN to it.",
                ExitCodes.NotAllowed),
            _ when key is null => KeyFile.Missing(file),
            (_, HttpStatusCode.Unauthorized) =>
                new StudioException(
                    "session.key", $"{file.FullName} is not the key of the server at {server}.", ExitCodes.NotAllowed),
            (_, var status) => new StudioException(
                "session.refused",
                $"The server at {server} did not let this client in ({(int)status}). Try again in a minute.",
                ExitCodes.NotAllowed),
        };
    }

    /// <returns>Null when the answer is not one of Pixora's.</returns>
    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<Problem>())?.Code;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
