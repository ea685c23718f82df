namespace Pixora.Hub.Sessions;

/// <summary>Whether the provider still stands by a session.</summary>
internal enum TokenStanding
{
    /// <summary>It does, or the session is one of the local sign-in.</summary>
    Good,

    /// <summary>It cannot be asked: the session is kept, and not taken now.</summary>
    Unknown,

    /// <summary>It does not any more.</summary>
    Over,
}
