namespace Pixora.Hub.Security;

/// <summary>A reason for which somebody may have access to a task, such as owning it.</summary>
internal interface IAccessGrant
{
    /// <summary>The level it gives, <see cref="AccessLevel.None"/> where it does not apply.</summary>
    /// <exception cref="Media.Generation.ProviderException">It cannot be said now; asking again may help.</exception>
    ValueTask<AccessLevel> LevelAsync(Asker asker, OwnedTask task);
}
