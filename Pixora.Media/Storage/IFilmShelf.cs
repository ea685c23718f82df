using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>The readable folders of finished films.</summary>
public interface IFilmShelf
{
    /// <summary>Names of the folders, with the time of the last film put there.</summary>
    IReadOnlyList<ShelvedFilm> Films { get; }

    /// <summary>
    /// Takes a folder away if <paramref name="isUnwanted"/> says so; asked again when nobody can come by the folder's
    /// name any more: then it may still be put back.
    /// </summary>
    /// <returns>Whether the folder went. Its bytes are free when its assets have gone too.</returns>
    Task<bool> RemoveAsync(string name, Func<Task<bool>> isUnwanted);

    /// <summary>
    /// Opens a file of a folder if it is, byte for byte, one of the assets that were made for the film; null when it is
    /// not there or damaged.
    /// </summary>
    /// <param name="madeFor">Assets it may be, the likeliest first.</param>
    Task<AssetContent?> OpenAsync(
        string name, string file, IEnumerable<AssetKey> madeFor, CancellationToken cancellationToken);

    /// <summary>
    /// Everything in a folder, by path; empty when it is not there. What is put there meanwhile is not among it.
    /// </summary>
    /// <param name="madeFor">Assets that its files may be.</param>
    Task<IReadOnlyList<ShelvedFile>> ListAsync(
        string name, IEnumerable<AssetKey> madeFor, CancellationToken cancellationToken);
}

/// <summary>A file of a film's folder, which stays what it was when the folder was listed.</summary>
/// <param name="Path">In the folder, with <c>/</c> between its segments.</param>
/// <param name="Asset">The asset that it is, byte for byte; null when it is none.</param>
/// <param name="Text">What it holds if it was written for the folder alone; null of all else.</param>
public sealed record ShelvedFile(string Path, AssetKey? Asset, ReadOnlyMemory<byte>? Text)
{
    /// <summary>True when it was an asset once, and is damaged.</summary>
    public bool IsDamaged => Asset is null && Text is null;
}

/// <param name="Name">Of the folder, under the data folder's <c>films</c>.</param>
public sealed record ShelvedFilm(string Name, DateTimeOffset At);
