using System.Buffers.Text;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pixora.Terminal;

/// <summary><c>link</c>: an address that signs a browser in, once, within ten minutes.</summary>
internal static class LinkCommand
{
    private const int KeyLength = 32;
    private static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(10);
    private static readonly Option<Uri> Server = ServerOption.Create();
    private static readonly Option<FileInfo?> Key = KeyFileOption.Create();

    public static Command Create()
    {
        var link =
            new Command("link", "Prints an address that signs a browser in, once, within ten minutes.") { Server, Key };
        link.SetAction((asked, _) => RunAsync(asked.GetValue(Server)!, asked.GetValue(Key)));
        return link;
    }

    private static async Task<int> RunAsync(Uri server, FileInfo? keyFile)
    {
        try
        {
            var file = keyFile ?? throw new StudioException("usage", "Give the server's --key-file.", ExitCodes.Usage);
            // A link that the server would refuse is not printed.
            await SignIn.ProveAsync(server, file);
            Console.WriteLine(new Uri(server, $"enter?code={Code(await BytesAsync(file))}"));
            return 0;
        }
        catch (StudioException failure)
        {
            return await FailAsync(failure);
        }
        catch (HttpRequestException unreachable)
        {
            return await FailAsync(new SignIn(server, keyFile).Explain(unreachable));
        }
    }

    private static async Task<int> FailAsync(StudioException failure)
    {
        await Console.Error.WriteLineAsync($"{failure.Code}: {failure.Message}");
        return failure.ExitCode;
    }

    private static async Task<byte[]> BytesAsync(FileInfo file)
    {
        var text = await KeyFile.ReadAsync(file);
        return text.Length == 2 * KeyLength && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw new StudioException("key.missing", $"{file.FullName} holds no key.", ExitCodes.NotAllowed);
    }

    /// <summary>As docs/protocol.md says: <c>{id}.{expires}.{signature}</c>.</summary>
    private static string Code(byte[] key)
    {
        var expires = (TimeProvider.System.GetUtcNow() + LinkLife).ToUnixTimeSeconds();
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}.{expires}");
        return $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"pixora-code:{text}")))}";
    }
}
