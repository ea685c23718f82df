using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.OpenAI;

/// <summary>
/// Makes pictures at <c>/images/generations</c>, and at <c>/images/edits</c> where they show characters with references.
/// </summary>
internal sealed class OpenAIImageMaker(RemoteClient client) : IImageMaker
{
    public MakerProfile Profile { get; } = MakerFingerprint.Of(client.Maker, client.Profile);

    public Price Quote(ImageRequest request) => RemotePrice.Of(client.Profile, unit => PictureRules.Units(request, unit));

    public Refusal? Refuse(ImageRequest request) => PictureRules.Refuse(client.Profile, client.Maker, request);

    public async Task MakeAsync(ImageRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        PictureRules.Check(this, request);
        byte[][] references = [.. (request.References ?? []).Select(FittedPicture.Reference)];
        var call = references.Length == 0 ? Generation(request) : Edit(request, references);
        var setting = new DirectSetting(context.Slip, Quote(request) == Price.Free);
        var delivered = await DirectOrder.RunAsync(
            client, $"{client.Profile.Model} {request}", setting, token => DeliverAsync(call, path, token), cancellationToken);
        FittedPicture.Fit(client.Maker, delivered, request, path);
    }

    /// <summary>Base64 in the answer, or an address where the picture lies for a while.</summary>
    private async Task<byte[]> DeliverAsync(RemoteRequest call, string path, CancellationToken cancellationToken)
    {
        var page = (await client.SendAsync(call, cancellationToken)).Require(client.Maker);
        if ((page["data"] as JsonArray)?.FirstOrDefault() is not JsonObject picture)
        {
            throw RemoteFaults.Unreadable(client.Maker, "it holds no picture");
        }

        return (string?)picture["b64_json"] is { } text
            ? Base64.Read(client.Maker, text)
            : await FetchAsync((string?)picture["url"], path, cancellationToken);
    }

    private async Task<byte[]> FetchAsync(string? address, string path, CancellationToken cancellationToken)
    {
        if (address is null)
        {
            throw RemoteFaults.Unreadable(client.Maker, "it holds no picture");
        }

        var part = path + ".part";
        try
        {
            await client.DownloadAsync(new Uri(client.Profile.BaseUrl!, address), part, DownloadRule.Picture, cancellationToken);
            return await File.ReadAllBytesAsync(part, cancellationToken);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private RemoteRequest Generation(ImageRequest request)
    {
        var body = new JsonObject
        {
            ["model"] = client.Profile.Model,
            ["prompt"] = OpenAIPrompts.Picture(request, client.Profile.Dialect),
            ["size"] = Size(request),
            ["n"] = 1,
        };
        foreach (var (name, value) in FixedInputs.Of(client.Profile))
        {
            body[name] = value;
        }

        return Order("images/generations", () => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
    }

    /// <summary>Several references go as one field that is repeated.</summary>
    private RemoteRequest Edit(ImageRequest request, byte[][] references) => Order("images/edits", () =>
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(client.Profile.Model), "\"model\"" },
            { new StringContent(OpenAIPrompts.Picture(request, client.Profile.Dialect)), "\"prompt\"" },
            { new StringContent(Size(request)), "\"size\"" },
        };
        foreach (var (name, value) in FixedInputs.Of(client.Profile))
        {
            form.Add(new StringContent(value.ToString()), $"\"{name}\"");
        }

        foreach (var (index, bytes) in references.Index())
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(bytes is [0xFF, 0xD8, ..] ? "image/jpeg" : "image/png");
            form.Add(file, "\"image[]\"", $"\"reference-{index}.{(bytes is [0xFF, 0xD8, ..] ? "jpg" : "png")}\"");
        }

        return form;
    });

    private string Size(ImageRequest request) => PictureSize.For(request.Width, request.Height, client.Profile.Sizes).ToString();

    private RemoteRequest Order(string route, Func<HttpContent> content) =>
        new(HttpMethod.Post, client.At(route), route) { Content = content, IsOrder = true };
}
