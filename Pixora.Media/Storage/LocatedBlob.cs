namespace Pixora.Media.Storage;

/// <summary>Where a blob's file is on this machine.</summary>
/// <param name="Path">Null when it is not there whole.</param>
/// <param name="IsSpoilt">True when something was there and it was found only now that it is not what was put.</param>
internal sealed record LocatedBlob(string? Path, bool IsSpoilt = false)
{
    public static LocatedBlob Missing { get; } = new(null as string);
}
