using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Pixora.Media.Storage;

namespace Pixora.Hub.Api;

/// <summary>Answers with a file: whole, a range of it, or nothing when the client has it.</summary>
internal static class ContentAnswer
{
    /// <param name="type">Its media type.</param>
    public static FileStreamHttpResult Of(AssetContent content, string type) => TypedResults.Stream(
        content.Content,
        type,
        lastModified: content.Record.MadeAt,
        entityTag: new EntityTagHeaderValue($"\"{content.Record.Sha256}\""),
        enableRangeProcessing: true);

    /// <summary>
    /// Sends the client to where the file is kept. The address lasts for minutes, so the answer is not kept.
    /// </summary>
    public static RedirectHttpResult At(Uri address) => TypedResults.Redirect(address.AbsoluteUri);
}
