using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Errors;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Answers with a derivative: the one that is there, or one that is made now, once however many ask.</summary>
internal sealed record DerivativeDesk(IAssets Assets, IAssetStore Store)
{
    private static readonly Refusal NoWidth = new(
        "still.width", $"A still is {string.Join(", ", Derivatives.Widths)} pixels wide.");

    /// <summary>Null when stills have this width.</summary>
    public static Refusal? RefuseWidth(int width) => Derivatives.Widths.Contains(width) ? null : NoWidth;

    /// <summary>Answers with what is made of an asset that never changes, and neither does the answer.</summary>
    /// <param name="derive">What to make of an asset of a kind; null when there is no such thing.</param>
    /// <param name="none">The answer then.</param>
    public async Task<Results<FileStreamHttpResult, RedirectHttpResult, ProblemHttpResult>> AnswerAsync(
        AssetCall call, Func<AssetKey, AssetKind, AssetSpec?> derive, Refusal none, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(cancellationToken);
        if (found.Asset is not { } asset)
        {
            return Problems.Of(found.Refusal!);
        }

        if (await Store.RecallAsync(asset, cancellationToken) is not { } record)
        {
            return Problems.Of(AssetCall.Missing);
        }

        if (derive(asset, record.Kind) is not { } spec)
        {
            return Problems.Of(none);
        }

        var answer = await AnswerAsync(spec, cancellationToken);
        if (answer.Result is FileStreamHttpResult)
        {
            call.Context.Response.Headers.CacheControl = AssetsApi.ForGood;
        }

        return answer;
    }

    public async Task<Results<FileStreamHttpResult, RedirectHttpResult, ProblemHttpResult>> AnswerAsync(
        AssetSpec spec, CancellationToken cancellationToken)
    {
        try
        {
            var made = await Assets.GetOrMakeAsync(spec, Unheard.Instance, cancellationToken);
            return await Store.OpenAsync(made.Asset.Key, cancellationToken) switch
            {
                null => Problems.Of(AssetCall.Missing),
                { Address: { } address } => ContentAnswer.At(address),
                var content => ContentAnswer.Of(
                    content, spec is StillSpec ? MediaTypeNames.Image.Jpeg : MediaTypeNames.Application.Json),
            };
        }
        catch (ProviderException missing) when (missing.Code == AssetCall.Missing.Code)
        {
            // What it is made of is not there.
            return Problems.Of(AssetCall.Missing);
        }
    }

    /// <summary>Nobody follows what takes a moment.</summary>
    private sealed class Unheard : IProgress<double>
    {
        public static readonly Unheard Instance = new();

        public void Report(double value)
        {
        }
    }
}
