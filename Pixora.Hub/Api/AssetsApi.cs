using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// Serves the assets of a task: pictures, voices, clips. An asset's content never changes under its key, so clients may
/// cache it for good.
/// </summary>
internal static class AssetsApi
{
    private const string ForGood = "private, max-age=31536000, immutable";

    private static readonly Refusal Unknown = new(
        "asset.unknown", "The task has no such asset. Its assets are named by the facts asset_ready.");

    private static readonly Refusal Deleted = new(
        "asset.missing", "The task of this asset is deleted. Restore it first.");

    private static readonly Refusal Missing = new(
        "asset.missing", "This asset was cleared away or damaged. It is made again when a film needs it.");

    /// <summary>By extension; an asset may have no other.</summary>
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["jpg"] = "image/jpeg",
        ["m4a"] = "audio/mp4",
        ["mp4"] = "video/mp4",
        ["png"] = "image/png",
        ["srt"] = "application/x-subrip",
        ["vtt"] = "text/vtt",
        ["wav"] = "audio/wav",
    }.ToFrozenDictionary();

    public static void MapAssets(this IEndpointRouteBuilder api) => api
        .MapMethods("/tasks/{taskId}/assets/{key}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
        .WithMetadata(new Reads(ReadKind.File));

    private static async Task<Results<FileStreamHttpResult, RedirectHttpResult, ProblemHttpResult>> GetAsync(
        string key, [AsParameters] TaskCall call, IAssetStore assets, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(key, cancellationToken);
        if (found.Glance is not { } glance)
        {
            return Problems.Of(found.Refusal!);
        }

        if (!AssetKey.TryParse(key, out var asset) || !glance.Assets.Contains(key))
        {
            return Problems.Of(Unknown);
        }

        if (glance.Card!.DeletedUntil is not null)
        {
            return Problems.Of(Deleted);
        }

        if (await assets.OpenAsync(asset, cancellationToken) is not { } content)
        {
            return Problems.Of(Missing);
        }

        if (content.Address is { } address)
        {
            return ContentAnswer.At(address);
        }

        call.Context.Response.Headers.CacheControl = ForGood;
        return ContentAnswer.Of(content, Types[content.Record.Extension]);
    }
}
