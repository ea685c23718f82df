namespace Pixora.Hub.Security;

/// <summary>Who holds a valid share link may look at its task; the routes of shared films show little of it.</summary>
internal sealed class ShareLinkGrant : IAccessGrant
{
    public ValueTask<AccessLevel> LevelAsync(Asker asker, OwnedTask task) =>
        ValueTask.FromResult(asker.Shared == task.Id.Value ? AccessLevel.Viewer : AccessLevel.None);
}
