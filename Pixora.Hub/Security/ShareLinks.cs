using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>
/// Makes links to films and opens them. A secret has 256 random bits; only its hash is kept. A secret is looked up
/// before a guess is counted, so that wrong ones of others never keep out who has a right one.
/// </summary>
internal sealed class ShareLinks(ShareStore store, TimeProvider clock)
{
    /// <summary>Links that a task may have which are neither revoked nor expired.</summary>
    public const int MostLinks = 100;

    private const int SecretBytes = 32;

    private const int IdBytes = 8;

    /// <summary>A use is recorded when the last one that was is older than this.</summary>
    private static readonly TimeSpan UseInterval = TimeSpan.FromMinutes(1);

    private static readonly Refusal Unknown = new(
        "share.unknown", "There is no such link. Ask whom you got it from for a new one.");
    private static readonly Refusal Expired = new(
        "share.expired", "This link has expired. Ask whom you got it from for a new one.");
    private static readonly Refusal Revoked = new(
        "share.revoked", "This film is no longer shared: its owner has revoked the link.");
    private static readonly Refusal TooMany = new("limit.attempts", "Too many wrong attempts. Wait a minute.");
    private static readonly Refusal Full = new(
        "limit.shares", $"A film has at most {MostLinks} links at a time. Revoke one that is not used.");

    /// <summary>Limit of wrong secrets on this pod: sixty at once, then one a second.</summary>
    private readonly TokenBucket guesses = new(1, 60, clock);

    /// <param name="life">How long the link works.</param>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<MadeLink> MakeAsync(VideoTaskId task, TimeSpan life)
    {
        var now = clock.GetUtcNow();
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var link = new ShareLink(id, task, now, now + life, null, null);
        return await store.AddAsync(link, HashOf(secret), MostLinks)
            ? new(link, Base64Url.EncodeToString(secret), null)
            : new(null, null, Full);
    }

    /// <summary>Opens a link, and records its use.</summary>
    /// <param name="secret">As it stands in the address.</param>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<OpenedLink> OpenAsync(string secret)
    {
        if (Read(secret) is not { } bytes || await store.FindAsync(HashOf(bytes)) is not { } link)
        {
            return new(null, guesses.TryTake() ? Unknown : TooMany);
        }

        var now = clock.GetUtcNow();
        if (link.RevokedAt is not null || link.ExpiresAt <= now)
        {
            return new(null, link.RevokedAt is null ? Expired : Revoked);
        }

        if (link.UsedAt is null || now - link.UsedAt >= UseInterval)
        {
            await store.UsedAsync(HashOf(bytes), now);
        }

        return new(link, null);
    }

    /// <returns>False when the task has no such link.</returns>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public Task<bool> RevokeAsync(VideoTaskId task, string id) => store.RevokeAsync(task, id, clock.GetUtcNow());

    /// <summary>The bytes of a secret, null when it is not written as one.</summary>
    private static byte[]? Read(string secret)
    {
        var bytes = new byte[SecretBytes];
        return secret.Length == Base64Url.GetEncodedLength(SecretBytes)
            && Base64Url.DecodeFromChars(secret, bytes, out _, out var length) is OperationStatus.Done
            && length == SecretBytes
                ? bytes
                : null;
    }

    private static string HashOf(byte[] secret) => Convert.ToHexStringLower(SHA256.HashData(secret));
}

/// <summary>A new link and its secret, or why there is none.</summary>
internal sealed record MadeLink(ShareLink? Link, string? Secret, Refusal? Refusal);

/// <summary>A link that works, or why it does not.</summary>
internal sealed record OpenedLink(ShareLink? Link, Refusal? Refusal);
