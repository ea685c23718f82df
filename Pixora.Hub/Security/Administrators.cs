using System.Security.Claims;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Who sets the whole server up: the owner of the local sign-in, or whoever has the role.</summary>
internal sealed class Administrators(IConfiguration configuration)
{
    private readonly bool isLocal = SignInWays.Of(configuration) is SignInWay.Local;

    /// <summary>Why the caller may not set the server up, null when they may.</summary>
    public Refusal? Refuse(ClaimsPrincipal user) =>
        Caller.IsAdmin(user) || (isLocal && Caller.NameOf(user) == LocalUser.Id.Value) ? null : new(
            "role.missing", $"Setting the server up takes the role '{Caller.Admin}'. Ask whoever runs it.");
}
