using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>A link to a task's film, as it is kept: without its secret.</summary>
/// <param name="Id">Names it; opens nothing.</param>
/// <param name="UsedAt">To the minute; null when nobody has used it yet.</param>
internal sealed record ShareLink(
    string Id, VideoTaskId Task, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt,
    DateTimeOffset? UsedAt)
{
    /// <summary>
    /// Who watches by it, where uses are limited. No person has this name: the names of persons have no spaces.
    /// </summary>
    public UserId Holder => new($"share link {Id}");

    public WireShare AsWire() => new(Id, CreatedAt, ExpiresAt, RevokedAt, UsedAt);
}
