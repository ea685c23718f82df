using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Storage;

namespace Pixora.Hub.Api;

/// <summary>
/// Serves the assets of a task: pictures, voices, clips. An asset's content never changes under its key, so clients may
/// cache it for good.
/// </summary>
internal static class AssetsApi
{
    public const string ForGood = "private, max-age=31536000, immutable";

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
        [AsParameters] AssetCall call, IAssetStore assets, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(cancellationToken);
        if (found.Asset is not { } asset)
        {
            return Problems.Of(found.Refusal!);
        }

        if (await assets.OpenAsync(asset, cancellationToken) is not { } content)
        {
            return Problems.Of(AssetCall.Missing);
        }

        if (content.Address is { } address)
        {
            return ContentAnswer.At(address);
        }

        call.Context.Response.Headers.CacheControl = ForGood;
        return ContentAnswer.Of(content, Types[content.Record.Extension]);
    }
}
