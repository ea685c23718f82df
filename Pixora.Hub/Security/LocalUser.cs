using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>The user of the local sign-in.</summary>
internal static class LocalUser
{
    public static UserId Id { get; } = new("local");
}
