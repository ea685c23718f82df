namespace Pixora.Hub.Security;

/// <summary>
/// How a request that changes nothing is limited; metadata of a route. A route without it is a <see cref="Page"/>.
/// </summary>
internal enum ReadKind
{
    /// <summary>
    /// An answer that is made as a whole: counted, and limited in how many are made at the same time.
    /// </summary>
    Page,

    /// <summary>An answer that lasts and is sent in small pieces: counted when it begins.</summary>
    Stream,

    /// <summary>
    /// A file or a range of one: it costs no memory, and a player requests many. Counted apart, and as a connection
    /// until it is sent.
    /// </summary>
    File,

    /// <summary>Not a read: limited in another way.</summary>
    None,
}
