namespace Pixora.Terminal;

/// <summary>Numbers of sysexits.h where it defines one.</summary>
internal static class ExitCodes
{
    public const int Failed = 1;
    public const int Usage = 64;
    public const int Unavailable = 69;

    /// <summary>The server refused the sign-in.</summary>
    public const int NotAllowed = 77;

    /// <summary>Stopped by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
