namespace Pixora.Media.Providers.Remote;

/// <summary>What a file of a service may be.</summary>
/// <param name="Kinds">Media types, up to the slash where all of a family will do: <c>image/</c>.</param>
/// <param name="MaxBytes">Of the file.</param>
internal sealed record DownloadRule(IReadOnlyList<string> Kinds, long MaxBytes)
{
    private const long MiB = 1 << 20;

    public static DownloadRule Picture { get; } = new(["image/"], 64 * MiB);

    public static DownloadRule Sound { get; } = new(["audio/", "video/mp4"], 256 * MiB);

    public static DownloadRule Clip { get; } = new(["video/"], 1024 * MiB);

    /// <summary>A service that does not know what it sends is believed: the file is looked at anyway.</summary>
    public bool Allows(string? mediaType) => mediaType is null or "application/octet-stream" or "binary/octet-stream"
        || Kinds.Any(kind => mediaType.StartsWith(kind, StringComparison.OrdinalIgnoreCase));
}
