using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Identity.Web;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Reads who the caller is.</summary>
internal static class Caller
{
    /// <summary>The claim that names a person.</summary>
    public const string Subject = "sub";

    /// <summary>The claim that says what a person may do on the whole server.</summary>
    public const string Role = "role";

    /// <summary>The role that sets the server up.</summary>
    public const string Admin = "admin";

    private const int LongestName = 200;

    /// <summary>Claims of tokens that hold roles: issuers call them one or the other.</summary>
    private static readonly string[] Roles = [Role, "roles"];

    /// <exception cref="InvalidOperationException">Nobody has signed in: the route does not require it.</exception>
    public static UserId Of(ClaimsPrincipal? user) =>
        NameOf(user) is { } name
            ? new(name)
            : throw new InvalidOperationException("A caller who has not signed in got past the door.");

    /// <summary>The name of the caller, null when nobody has signed in.</summary>
    public static string? NameOf(ClaimsPrincipal? user) => user?.FindFirst(Subject)?.Value;

    /// <summary>Id of the browser's session, null for a program with a token.</summary>
    public static string? SessionOf(ClaimsPrincipal? user) => user?.FindFirst(SessionCookie.Claim)?.Value;

    /// <summary>When the caller's token or session expires.</summary>
    public static DateTimeOffset ExpiryOf(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc ?? DateTimeOffset.MaxValue;

    /// <summary>
    /// The person that a token speaks of, 1 to 200 printable ASCII characters; null when it names nobody.
    /// </summary>
    public static string? NameIn(ClaimsPrincipal token, SignInWay way)
    {
        var name = way is SignInWay.Entra ? EntraName(token) : token.FindFirst(Subject)?.Value;
        return name is { Length: > 0 and <= LongestName } && name.All(c => c is > ' ' and <= '~') ? name : null;
    }

    /// <summary>Whether a token, or a session that came of one, says that its person sets the server up.</summary>
    public static bool IsAdmin(ClaimsPrincipal token) =>
        token.Claims.Any(claim => Roles.Contains(claim.Type) && claim.Value == Admin);

    /// <summary>An identity with a name and nothing else: all that is kept of a token.</summary>
    public static ClaimsPrincipal Named(string name, string scheme, bool isAdmin = false) =>
        new(new ClaimsIdentity(
            [new Claim(Subject, name), .. isAdmin ? [new Claim(Role, Admin)] : (Claim[])[]], scheme, Subject, Role));

    private static string? EntraName(ClaimsPrincipal token) =>
        token.GetTenantId() is { Length: > 0 } tenant && token.GetObjectId() is { Length: > 0 } person
            ? $"{tenant}.{person}"
            : null;
}
