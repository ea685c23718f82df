using Pixora.Media.Generation;

namespace Pixora.Media.Storage;

/// <summary>Tells that a program ended well and left rubbish.</summary>
internal static class SpoiltAsset
{
    public const string Code = "asset.spoilt";

    /// <param name="what">What was to be made, as in <c>soundtrack</c>.</param>
    /// <param name="path">
    /// Where it lies. On a full disk a program may leave half of it and end well: then the disk is told of.
    /// </param>
    public static ProviderException Of(string what, string path, Exception? cause = null) => DiskFaults.HasRoom(path)
        ? new(Code, $"The {what} came out damaged and was not kept. Retry makes it again.", retryable: true, cause)
        : DiskFaults.Full(cause);
}
