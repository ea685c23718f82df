namespace Pixora.Media.Storage;

/// <summary>One file of a readable folder.</summary>
/// <param name="Path">Inside the folder, with <c>/</c>.</param>
internal abstract record FolderEntry(string Path);

/// <param name="Source">An asset's file; it is linked, not copied, where the disk can.</param>
internal sealed record LinkedEntry(string Path, string Source) : FolderEntry(Path);

internal sealed record WrittenEntry(string Path, byte[] Content) : FolderEntry(Path);
