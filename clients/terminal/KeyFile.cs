namespace Pixora.Terminal;

/// <summary>The key of the server on this machine.</summary>
internal static class KeyFile
{
    /// <exception cref="StudioException"><c>key.missing</c>.</exception>
    public static async Task<string> ReadAsync(FileInfo file) => await FindAsync(file) ?? throw Missing(file);

    /// <returns>Null when it is not there, or not this person's to read.</returns>
    public static async Task<string?> FindAsync(FileInfo file)
    {
        try
        {
            return (await File.ReadAllTextAsync(file.FullName)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static StudioException Missing(FileInfo file) =>
        new("key.missing", $"The key file {file.FullName} is not there, or cannot be read by you.", ExitCodes.NotAllowed);
}
