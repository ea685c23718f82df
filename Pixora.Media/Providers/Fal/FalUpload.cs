using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers.Fal;

/// <summary>Brings a picture to where fal's models find it.</summary>
internal static class FalUpload
{
    private static readonly Uri Usual = new("https://rest.fal.ai");

    /// <summary>The file's address.</summary>
    /// <exception cref="ProviderException">It could not be brought there; nothing was ordered.</exception>
    public static async Task<string> SendAsync(RemoteClient client, byte[] bytes, string mediaType, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["content_type"] = mediaType,
            ["file_name"] = mediaType == "image/jpeg" ? "frame.jpg" : "frame.png",
        };
        var start = new RemoteRequest(
            HttpMethod.Post, new Uri(client.Profile.UploadUrl ?? Usual, "/storage/upload/initiate?storage_type=fal-cdn-v3"), "upload")
        {
            Content = () => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        var page = (await client.SendAsync(start, cancellationToken)).Require(client.Maker);
        if ((string?)page["upload_url"] is not { } target || (string?)page["file_url"] is not { } address)
        {
            throw RemoteFaults.Unreadable(client.Maker, "it names no place for the picture");
        }

        await client.SendAsync(
            new(HttpMethod.Put, new Uri(target), "put")
            {
                Content = () =>
                {
                    var file = new ByteArrayContent(bytes);
                    file.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
                    return file;
                },
            },
            cancellationToken);
        return address;
    }
}
