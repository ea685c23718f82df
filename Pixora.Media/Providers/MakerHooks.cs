using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pixora.Media.Providers.Hooks;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers;

/// <summary>Checks the calls of services with what each service says of its signatures, which is asked for once a
/// day.</summary>
internal sealed class MakerHooks(
    RemoteMakers makers, MakerBook book, IOptions<RemoteMakerOptions> options, TimeProvider clock) : IMakerHooks
{
    private const string FalKeys = "/.well-known/jwks.json";

    private static readonly Uri Fal = new("https://rest.fal.ai");
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<RemoteProfile, Published> known = new();

    public async Task<HookOutcome> CheckAsync(string maker, HookCall heard, CancellationToken cancellationToken)
    {
        var profile = book.Kept.GetValueOrDefault(maker) ?? options.Value.Profiles.GetValueOrDefault(maker);
        if (options.Value.PublicUrl is null || profile is not { Service: RemoteService.Replicate or RemoteService.Fal })
        {
            return new(HookVerdict.Unknown);
        }

        var published = await PublishedAsync(maker, profile, cancellationToken);
        var now = clock.GetUtcNow();
        if (profile.Service is RemoteService.Fal)
        {
            return FalSignature.Check(published, heard, now);
        }

        var outcome = ReplicateSignature.Check(published["key"]?.ToString() ?? "", heard, now);
        return outcome with { Job = outcome.Verdict is HookVerdict.Genuine ? Id(heard.Body) : null };
    }

    public void Ring(string job) => book.Bells.Ring(job);

    private async Task<JsonObject> PublishedAsync(
        string maker, RemoteProfile profile, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(profile, out var held) && clock.GetUtcNow() - held.At < Kept)
        {
            return held.Page;
        }

        var client = makers.Client(maker, profile);
        var address = profile.Service is RemoteService.Fal
            ? new Uri(profile.UploadUrl ?? Fal, FalKeys)
            : client.At("webhooks/default/secret");
        var answer = await client.LookAsync(address, cancellationToken);
        var page = answer.IsSuccess ? answer.Require(maker) : throw RemoteFaults.Of(maker, answer);
        known[profile] = new(clock.GetUtcNow(), page);
        return page;
    }

    private static string? Id(byte[] body)
    {
        try
        {
            return (JsonNode.Parse(body) as JsonObject)?["id"]?.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Published(DateTimeOffset At, JsonObject Page);
}
