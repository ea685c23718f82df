using System.Security.Cryptography;
using System.Text;

namespace Pixora.Hub.Security;

/// <summary>The key of this installation's own sign-in: who can read it is let in. It is made on first start and only its owner can read it.</summary>
internal sealed class LocalKey
{
    private const int Length = 32;

    private readonly Lazy<byte[]> bytes;

    public LocalKey(StudioFolder folder)
    {
        File = Path.Combine(folder.Keys, "local.key");
        bytes = new(Open);
    }

    public string File { get; }

    /// <exception cref="StartRefusedException"><c>auth.key.damaged</c>.</exception>
    public byte[] Bytes => bytes.Value;

    /// <summary>The key if it is there already, null if not.</summary>
    public byte[]? Existing => System.IO.File.Exists(File) ? Bytes : null;

    /// <summary>Compares in a time that tells nothing about the key: hashes, which are of one length whatever was sent.</summary>
    /// <param name="text">What the file holds.</param>
    public bool Matches(string text) =>
        CryptographicOperations.FixedTimeEquals(Hash(text.Trim()), Hash(Convert.ToHexStringLower(Bytes)));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private byte[] Open()
    {
        if (!System.IO.File.Exists(File))
        {
            Make();
        }

        var text = System.IO.File.ReadAllText(File).Trim();
        return text.Length == 2 * Length && text.All(char.IsAsciiHexDigitLower)
            ? Convert.FromHexString(text)
            : throw new StartRefusedException("auth.key.damaged", $"The key {File} is not one that Pixora made. Remove it, and a new one is made; who was signed in signs in again.");
    }

    /// <summary>Written beside its place and then linked there: it is there whole or not at all, and of several pods one makes it.</summary>
    private void Make()
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(File)!).FullName;
        var aside = Path.Combine(folder, $".{Guid.NewGuid():n}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(aside, options))
        {
            file.Write(Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length))}\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            System.IO.File.Move(aside, File);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            System.IO.File.Delete(aside);
        }
    }
}
