using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Fal;

/// <summary>Moves pictures with a model at fal. A clip's own sound is off, and dropped where it cannot be.</summary>
internal sealed class FalMotionMaker(RemoteClient client, ClipFile clips) : IMotionMaker
{
    /// <summary>Seconds; a longer scene would see the same clip too often.</summary>
    private const int Longest = 60;

    public MakerProfile Profile { get; } = MakerFingerprint.Of(client.Maker, client.Profile);

    private FalModel? Model => FalModel.Of(client.Profile);

    public Price Quote(MotionRequest request) => RemotePrice.Of(
        client.Profile, unit => unit == "second" && Model is { } model ? (decimal)model.LengthFor(request.Seconds) : null);

    public Refusal? Refuse(MotionRequest request) =>
        Model is null ? new(
            "motion.length", $"Pixora does not know the model of '{client.Maker}'. Name its inputs in the profile, or another model.")
        : request.Seconds > Longest ? new(
            "motion.length", $"'{client.Maker}' moves a picture for at most {Longest} seconds. Shorten the scene, or choose another maker.")
        : null;

    public async Task MakeAsync(MotionRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        if (Refuse(request) is { } refusal)
        {
            throw new ProviderException(refusal.Code, refusal.Message, retryable: false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var output = await JobRunner.RunAsync(
            new FalJobs(client, token => InputAsync(request, token)),
            $"{client.Profile.Model} {request}",
            JobSetting.Of(context, client),
            cancellationToken);
        var part = path + ".part";
        try
        {
            await client.DownloadAsync(Address(output), part, DownloadRule.Clip, cancellationToken);
            await clips.FitAsync(client.Maker, part, request, path, cancellationToken);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<JsonObject> InputAsync(MotionRequest request, CancellationToken cancellationToken)
    {
        var model = Model!;
        var bytes = await File.ReadAllBytesAsync(request.ImagePath, cancellationToken);
        var input = new JsonObject
        {
            ["prompt"] = FalPrompts.Motion(request),
            [model.Picture] = await FalUpload.SendAsync(
                client, bytes, bytes is [0xFF, 0xD8, ..] ? "image/jpeg" : "image/png", cancellationToken),
        };
        if (model.TakesSeed)
        {
            input["seed"] = Math.Max(1, request.Seed & int.MaxValue);
        }

        model.Write(input, model.LengthFor(request.Seconds));
        foreach (var (name, value) in FixedInputs.Of(client.Profile))
        {
            input[name] = value;
        }

        return input;
    }

    private Uri Address(JsonNode output) =>
        ((output["video"] ?? (output["videos"] as JsonArray)?.FirstOrDefault()) as JsonObject)?["url"]?.ToString() is { } url
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? address
            : throw RemoteFaults.Unreadable(client.Maker, "it names no clip");
}
