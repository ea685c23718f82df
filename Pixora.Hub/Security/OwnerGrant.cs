namespace Pixora.Hub.Security;

/// <summary>Who owns a task may do everything with it.</summary>
internal sealed class OwnerGrant : IAccessGrant
{
    public ValueTask<AccessLevel> LevelAsync(Asker asker, OwnedTask task) =>
        ValueTask.FromResult(asker.User == task.Owner.Value ? AccessLevel.Owner : AccessLevel.None);
}
