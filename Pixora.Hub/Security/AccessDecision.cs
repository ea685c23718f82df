using Pixora.Media.Generation;

namespace Pixora.Hub.Security;

/// <summary>
/// Decides what a caller may do with a task: the highest level that any grant gives. The task's writer asks it at every
/// read and every command, whichever door they came by; a new kind of access is a new <see cref="IAccessGrant"/>.
/// </summary>
internal sealed class AccessDecision(IEnumerable<IAccessGrant> grants)
{
    private readonly IAccessGrant[] grants = [.. grants];

    /// <exception cref="ProviderException">It cannot be decided now; asking again may help.</exception>
    public async ValueTask<AccessLevel> DecideAsync(Asker asker, OwnedTask task)
    {
        var highest = AccessLevel.None;
        foreach (var grant in grants)
        {
            var level = await grant.LevelAsync(asker, task);
            highest = level > highest ? level : highest;
        }

        return highest;
    }
}
