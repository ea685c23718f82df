using Pixora.Media.Generation;
using Microsoft.Extensions.Options;
using Pixora.Media.Storage;

namespace Pixora.Hub.Settings;

/// <summary>The data folder, and the lock that keeps a second server out of it.</summary>
internal sealed class StudioFolder(IOptions<HubOptions> options, IConfiguration configuration, ILogger<StudioFolder> log) : IDisposable
{
    private FileStream? ownership;
    private bool tightened;

    public string Root { get; } = Path.GetFullPath(options.Value.DataFolder);

    /// <summary>The log of the embedded store.</summary>
    public string Store => Path.Combine(Root, "store");

    /// <summary>Keys that only the server's owner may read.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>
    /// Makes the folder ready and, when the embedded store lies in it, locks it for this process. May be called again.
    /// </summary>
    /// <exception cref="StartRefusedException"><c>data.readonly</c> or <c>data.busy</c>.</exception>
    public void Open()
    {
        Prove();
        Tighten();
        if (RedisConnection.Of(configuration) is not null)
        {
            return;
        }

        PrivateFolder.Create(Store);
        try
        {
            ownership ??= new FileStream(
                Path.Combine(Root, "hub.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException(
                "data.busy",
                $"Another Pixora server uses the data folder {Root}. "
                + "Stop it with './pixora stop', or set Pixora__DataFolder to another folder.");
        }
    }

    /// <summary>Checks that the folder can be written to, by writing and removing a small file.</summary>
    /// <exception cref="StartRefusedException"><c>data.readonly</c>.</exception>
    public void Prove()
    {
        try
        {
            PrivateFolder.Create(Root);
            var probe = Path.Combine(Root, $".probe-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                "data.readonly",
                $"The data folder {Root} cannot be written to ({QuotedReason.Of(refused.Message)}). "
                + "Make it writable, or set Pixora__DataFolder to another folder.");
        }
    }

    public void Dispose() => ownership?.Dispose();

    /// <summary>
    /// Closes the folder to other users: those of older versions were open. One that cannot be closed, such as a mount
    /// that belongs to somebody else, is used as it is.
    /// </summary>
    private void Tighten()
    {
        if (tightened)
        {
            return;
        }

        tightened = true;
        string[] folders =
            [Root, .. Directory.EnumerateDirectories(Root, "*", new EnumerationOptions { IgnoreInaccessible = true })];
        var open = folders.Count(folder => !PrivateFolder.Tighten(folder));
        if (open > 0)
        {
            log.FolderStaysOpen(Root, open);
        }
    }
}
