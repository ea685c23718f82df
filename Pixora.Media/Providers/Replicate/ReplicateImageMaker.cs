using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Replicate;

/// <summary>Makes pictures with any model at Replicate: the profile says what its inputs are called.</summary>
internal sealed class ReplicateImageMaker(RemoteClient client) : IImageMaker
{
    public MakerProfile Profile { get; } = MakerFingerprint.Of(client.Maker, client.Profile);

    public Price Quote(ImageRequest request) => RemotePrice.Of(client.Profile, unit => PictureRules.Units(request, unit));

    public Refusal? Refuse(ImageRequest request) => PictureRules.Refuse(client.Profile, client.Maker, request);

    public async Task MakeAsync(ImageRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        PictureRules.Check(this, request);
        cancellationToken.ThrowIfCancellationRequested();
        byte[][] references = [.. (request.References ?? []).Select(FittedPicture.Reference)];
        var input = Input(request);
        var text = input.ToJsonString();
        if (references.Length > 0)
        {
            input[Name("references", "input_images")] = await UploadAsync(references, cancellationToken);
        }

        var output = await JobRunner.RunAsync(
            new ReplicateJobs(client, input), text, JobSetting.Of(context, client), cancellationToken);
        await FitAsync(output, request, path, cancellationToken);
    }

    private async Task<JsonArray> UploadAsync(byte[][] references, CancellationToken cancellationToken)
    {
        var addresses = new JsonArray();
        foreach (var bytes in references)
        {
            addresses.Add(await ReplicateFiles.UploadAsync(
                client, bytes, bytes is [0xFF, 0xD8, ..] ? "image/jpeg" : "image/png", cancellationToken));
        }

        return addresses;
    }

    private async Task FitAsync(JsonNode output, ImageRequest request, string path, CancellationToken cancellationToken)
    {
        var part = path + ".part";
        try
        {
            await ReplicateFiles.SaveAsync(client, output, part, DownloadRule.Picture, cancellationToken);
            FittedPicture.Fit(client.Maker, await File.ReadAllBytesAsync(part, cancellationToken), request, path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private JsonObject Input(ImageRequest request)
    {
        var size = PictureSize.For(request.Width, request.Height, client.Profile.Sizes);
        var input = new JsonObject();
        Put(input, Name("prompt", "prompt"), ReplicatePrompts.Picture(request));
        Put(input, Name("width", "width"), size.Width);
        Put(input, Name("height", "height"), size.Height);
        Put(input, Name("seed", "seed"), Math.Max(1, request.Seed & int.MaxValue));
        foreach (var (name, value) in FixedInputs.Of(client.Profile))
        {
            input[name] = value;
        }

        return input;
    }

    private static void Put(JsonObject input, string name, JsonNode value)
    {
        if (name.Length > 0)
        {
            input[name] = value;
        }
    }

    private string Name(string usual, string otherwise) => client.Profile.Inputs.GetValueOrDefault(usual, otherwise);
}
