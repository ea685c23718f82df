namespace Pixora.Terminal;

/// <summary>The key of the server on this machine.</summary>
internal static class KeyFile
{
    /// <exception cref="StudioException"><c>key.missing</c>.</exception>
    public static async Task<string> ReadAsync(FileInfo file)
    {
        try
        {
            return (await File.ReadAllTextAsync(file.FullName)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudioException("key.missing", $"The key file cannot be read: {failure.Message}", ExitCodes.NotAllowed);
        }
    }
}
