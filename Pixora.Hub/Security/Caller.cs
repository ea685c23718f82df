using System.Security.Claims;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Who calls.</summary>
internal static class Caller
{
    public static UserId Of(ClaimsPrincipal? user) => LocalUser.Id;
}
