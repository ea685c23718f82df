using System.Globalization;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Fal;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers;

/// <summary>Asks each service by the routes of it that cost nothing.</summary>
internal sealed class MakerCheck(RemoteMakers makers, TimeProvider clock) : IMakerCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>A job that is nobody's: whether the key is taken is said before that.</summary>
    private const string NoJob = "00000000-0000-0000-0000-000000000000";

    public async Task<MakerStanding> LookAsync(string name, RemoteProfile profile, CancellationToken cancellationToken)
    {
        var client = makers.Client(name, profile);
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await (profile.Service switch
            {
                RemoteService.Replicate => ReplicateAsync(client, either.Token),
                RemoteService.Fal => FalAsync(client, either.Token),
                RemoteService.ElevenLabs => ElevenLabsAsync(client, either.Token),
                _ => OpenAIAsync(client, either.Token),
            });
        }
        catch (ProviderException fault)
        {
            return MakerStanding.Good with { Problem = fault.Code, Message = fault.Message };
        }
        catch (OperationCanceledException) when (
            late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return MakerStanding.Good with { Problem = "maker.unreachable", Message = $"'{name}' does not answer." };
        }
    }

    private static async Task<MakerStanding> OpenAIAsync(RemoteClient client, CancellationToken cancellationToken)
    {
        var page = await PageAsync(client, "models", cancellationToken);
        var models = (page?["data"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        string[] ids = [.. models.Select(model => (string?)model["id"]).OfType<string>()];
        var retires = models.Where(model => (string?)model["id"] == client.Profile.Model).Select(
            Retires).FirstOrDefault();
        var voices = client.Profile.Capability is MakerCapability.Speech
            ? Voices(await PageAsync(client, "audio/voices", cancellationToken), "id")
            : [];
        // stable-diffusion.cpp lists one name, whatever it has loaded, and reads none.
        var knows = ids.Length == 0 || client.Profile.Dialect is ServerDialect.StableDiffusion
            || ids.Contains(client.Profile.Model);
        return Judged(client, new(null, null, ids, voices, retires), knows);
    }

    private static async Task<MakerStanding> ReplicateAsync(RemoteClient client, CancellationToken cancellationToken)
    {
        await RequireAsync(client, "account", cancellationToken);
        var model = client.Profile.Model.Split(':')[0];
        var knows = !model.Contains('/', StringComparison.Ordinal)
            || await PageAsync(client, $"models/{model}", cancellationToken) is not null;
        return Judged(client, MakerStanding.Good, knows);
    }

    private static async Task<MakerStanding> FalAsync(RemoteClient client, CancellationToken cancellationToken)
    {
        var application = string.Join('/', client.Profile.Model.Split('/').Take(2));
        var answer = await client.LookAsync(client.At($"{application}/requests/{NoJob}/status"), cancellationToken);
        return answer.Status is 401 or 403
            ? throw RemoteFaults.Of(client.Maker, answer)
            : Judged(client, MakerStanding.Good, FalModel.Of(client.Profile) is not null);
    }

    private static async Task<MakerStanding> ElevenLabsAsync(RemoteClient client, CancellationToken cancellationToken)
    {
        var voices = Voices(await RequireAsync(client, "voices", cancellationToken), "voice_id");
        return Judged(client, MakerStanding.Good with { Voices = voices }, knows: true);
    }

    /// <summary>What the profile names and the service does not have.</summary>
    private static MakerStanding Judged(RemoteClient client, MakerStanding standing, bool knows)
    {
        if (!knows)
        {
            return standing with { Problem = "maker.model",
                Message = $"'{client.Maker}' knows no model '{client.Profile.Model}'." };
        }

        // Some servers mix voices: af_bella(2)+af_sky.
        var unknown = client.Profile.Voices.Values.SelectMany(voices => voices.Values).FirstOrDefault(
            voice => !voice.Contains('+', StringComparison.Ordinal) && !standing.Voices.Contains(voice));
        return standing.Voices.Count == 0 || unknown is null
            ? standing
            : standing with { Problem = "maker.voice", Message = $"'{client.Maker}' has no voice '{unknown}'." };
    }

    /// <summary>Null when the server has no such route.</summary>
    /// <exception cref="ProviderException">It refuses the key, or fails.</exception>
    private static async Task<JsonObject?> PageAsync(
        RemoteClient client, string path, CancellationToken cancellationToken)
    {
        var answer = await client.LookAsync(client.At(path), cancellationToken);
        return answer.IsSuccess ? answer.Page
            : answer.Status is 404 or 405 or 501 ? null
            : throw RemoteFaults.Of(client.Maker, answer);
    }

    private static async Task<JsonObject> RequireAsync(
        RemoteClient client, string path, CancellationToken cancellationToken) =>
        await PageAsync(client, path, cancellationToken)
            ?? throw RemoteFaults.Unreadable(client.Maker, "it has another shape than expected");

    private static string[] Voices(JsonObject? page, string id) =>
    [
        .. (page?["voices"] as JsonArray ?? []).Select(voice => voice is JsonObject named
            ? named[id]?.ToString() ?? named["name"]?.ToString()
            : voice?.ToString()).OfType<string>(),
    ];

    private static DateOnly? Retires(JsonObject model) =>
        DateOnly.TryParseExact(
            model["shutdown_date"]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
