using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>The one user of a server that only its own machine can reach.</summary>
internal static class LocalUser
{
    public static UserId Id { get; } = new("local");
}
