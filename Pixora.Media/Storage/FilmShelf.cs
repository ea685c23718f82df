namespace Pixora.Media.Storage;

/// <summary>The readable folders of finished films.</summary>
internal sealed class FilmShelf(DataFolder folder)
{
    /// <summary>Puts a folder there whole, in place of one of the same name.</summary>
    /// <param name="name">Of the folder, a single path segment.</param>
    /// <exception cref="Generation.ProviderException">The disk is full (<c>disk.full</c>).</exception>
    public void Put(string name, IEnumerable<FolderEntry> entries)
    {
        var aside = folder.Aside("");
        try
        {
            foreach (var entry in entries)
            {
                Write(aside, entry);
            }

            Exchange(aside, Path.Combine(folder.Films, name));
        }
        catch (IOException fault) when (DiskFaults.IsFull(fault))
        {
            throw DiskFaults.Full(fault);
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static void Write(string aside, FolderEntry entry)
    {
        var path = Path.Combine(aside, entry.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (entry)
        {
            case LinkedEntry linked:
                HardLinks.LinkOrCopy(linked.Source, path);
                break;
            case WrittenEntry written:
                File.WriteAllBytes(path, written.Content);
                break;
        }
    }

    /// <summary>Leaves what was there before under the aside name.</summary>
    private void Exchange(string aside, string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.Move(aside, path);
        }
        else if (!HardLinks.TryExchange(aside, path))
        {
            var before = folder.Aside("");
            Directory.Move(path, before);
            Directory.Move(aside, path);
            Directory.Delete(before, recursive: true);
        }
    }
}
