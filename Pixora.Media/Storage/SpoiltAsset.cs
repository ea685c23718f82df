using Pixora.Media.Generation;

namespace Pixora.Media.Storage;

/// <summary>Tells that a program ended well and left rubbish.</summary>
internal static class SpoiltAsset
{
    public const string Code = "asset.spoilt";

    /// <param name="what">What was to be made, as in <c>soundtrack</c>.</param>
    public static ProviderException Of(string what, Exception? cause = null) =>
        new(Code, $"The {what} came out damaged and was not kept. Retry makes it again.", retryable: true, cause);
}
