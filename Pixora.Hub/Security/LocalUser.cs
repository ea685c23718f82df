using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Who signs in with the local key.</summary>
internal static class LocalUser
{
    public static UserId Id { get; } = new("local");
}
