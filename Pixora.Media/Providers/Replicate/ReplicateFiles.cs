using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers.Replicate;

/// <summary>Files to and from Replicate, which keeps them for an hour.</summary>
internal static class ReplicateFiles
{
    /// <summary>Bytes that may be written into the request itself.</summary>
    private const int LargestInline = 190_000;

    /// <summary>An address under which a model finds the bytes.</summary>
    public static async Task<string> UploadAsync(RemoteClient client, byte[] bytes, string mediaType, CancellationToken cancellationToken)
    {
        if (bytes.Length <= LargestInline)
        {
            return Base64.DataUri(mediaType, bytes);
        }

        var upload = new RemoteRequest(HttpMethod.Post, client.At("files"), "upload")
        {
            Content = () =>
            {
                var file = new ByteArrayContent(bytes);
                file.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
                return new MultipartFormDataContent { { file, "\"content\"", "\"input\"" } };
            },
        };
        var page = (await client.SendAsync(upload, cancellationToken)).Require(client.Maker);
        return (string?)page["urls"]?["get"] ?? throw RemoteFaults.Unreadable(client.Maker, "its file has no address");
    }

    /// <summary>Writes the first file of an output: an address, a list of them, or the bytes themselves as text.</summary>
    /// <exception cref="ProviderException"><c>maker.answer</c>, <c>maker.expired</c>.</exception>
    public static async Task SaveAsync(
        RemoteClient client, JsonNode output, string path, DownloadRule rule, CancellationToken cancellationToken)
    {
        var first = output is JsonArray list ? list.FirstOrDefault() : output;
        var address = first is JsonValue value && value.TryGetValue<string>(out var text) ? text
            : throw RemoteFaults.Unreadable(client.Maker, "it names no file");
        if (address.StartsWith("data:", StringComparison.Ordinal))
        {
            await File.WriteAllBytesAsync(path, Base64.Read(client.Maker, address), cancellationToken);
        }
        else if (Uri.TryCreate(address, UriKind.Absolute, out var file))
        {
            await client.DownloadAsync(file, path, rule, cancellationToken);
        }
        else
        {
            throw RemoteFaults.Unreadable(client.Maker, "it names no file");
        }
    }
}
