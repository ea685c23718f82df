namespace Pixora.Media.Storage;

/// <summary>Takes files away without pulling them from under somebody who has come for them in the meantime.</summary>
internal sealed class AssetRemoval(DataFolder folder)
{
    /// <summary>
    /// Deletes a file if <paramref name="isUnwanted"/> is true of it; asked before, and again once nobody can come by the file's name any
    /// more: then it may still be put back.
    /// </summary>
    /// <returns>Whether the file went.</returns>
    public bool TryDelete(string path, Func<string, bool> isUnwanted)
    {
        var aside = folder.Aside("gone");
        if (!isUnwanted(path) || !TryMove(path, aside))
        {
            return false;
        }

        var unwanted = isUnwanted(aside);
        if (!unwanted)
        {
            // Fails when it was written anew meanwhile, and then that one counts.
            TryMove(aside, path);
        }

        File.Delete(aside);
        return unwanted;
    }

    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to);
            return true;
        }
        catch (IOException fault) when (File.Exists(to) || fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
