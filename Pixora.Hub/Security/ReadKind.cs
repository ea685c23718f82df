namespace Pixora.Hub.Security;

/// <summary>How a request that changes nothing is counted; metadata of a route. What says nothing is <see cref="Page"/>.</summary>
internal enum ReadKind
{
    /// <summary>An answer that is made as a whole: counted, and so many at a time.</summary>
    Page,

    /// <summary>An answer that lasts and comes in small pieces: counted when it begins.</summary>
    Stream,

    /// <summary>A file or a range of one: it costs no memory, and a film that is playing asks often. Counted apart, and as a connection until its reader has it.</summary>
    File,

    /// <summary>Not a read: limited in another way.</summary>
    None,
}
