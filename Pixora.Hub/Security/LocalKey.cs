using System.Security.Cryptography;
using System.Text;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Security;

/// <summary>
/// The key of the local sign-in: who can read its file may sign in. It is created at the first start, and only the
/// owner of the data folder can read it.
/// </summary>
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

    /// <summary>The key if it exists already, null if not.</summary>
    public byte[]? Existing => System.IO.File.Exists(File) ? Bytes : null;

    /// <summary>Compares hashes in constant time, so that the time tells nothing about the key.</summary>
    /// <param name="text">Content of the file, as the caller has read it.</param>
    public bool Matches(string text) =>
        CryptographicOperations.FixedTimeEquals(Hash(text.Trim()), Hash(Convert.ToHexStringLower(Bytes)));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private byte[] Open()
    {
        SecretFile.MakeOnce(File, () => $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length))}\n");
        var text = System.IO.File.ReadAllText(File).Trim();
        return text.Length == 2 * Length && text.All(char.IsAsciiHexDigitLower)
            ? Convert.FromHexString(text)
            : throw new StartRefusedException(
                "auth.key.damaged",
                $"The key {File} is not one that Pixora made. Remove it, and a new one is made; who was signed in signs in again.");
    }
}
