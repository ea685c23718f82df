namespace Pixora.Hub.Security;

/// <summary>The cookie of a browser's session; neither scripts nor other sites can use it.</summary>
internal static class SessionCookie
{
    public const string Name = "pixora";

    /// <summary>The claim with the id of the session; a token of a program has none.</summary>
    public const string Claim = "session";

    /// <summary>Where a browser signs in.</summary>
    public const string EnterPath = "/enter";
}
