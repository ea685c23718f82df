namespace Pixora.Terminal;

/// <summary>As in sysexits.h, where it has a number for it.</summary>
internal static class ExitCodes
{
    public const int Failed = 1;
    public const int Usage = 64;
    public const int Unavailable = 69;

    /// <summary>The server does not know who asks.</summary>
    public const int NotAllowed = 77;

    /// <summary>Stopped by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
