namespace Pixora.Tests.Fakes.Services;

/// <summary>How a service of the outside world goes wrong.</summary>
internal enum ServiceFault
{
    /// <summary>429, and when to come back.</summary>
    TooMany,

    /// <summary>429 with a time to wait that nobody waits for.</summary>
    TooManyForLong,

    /// <summary>The account is used up.</summary>
    Quota,
    Unpaid,
    Error,
    Unavailable,

    /// <summary>A gateway gave up on an order that was taken.</summary>
    Gateway,

    BadKey,
    Unknown,
    Invalid,

    /// <summary>It will not make this for its content.</summary>
    Content,

    /// <summary>The order is taken and paid, and the connection ends before the answer.</summary>
    LostAnswer,

    /// <summary>The connection ends in the middle of the answer.</summary>
    TornOff,

    /// <summary>Half of the answer, and nothing more.</summary>
    Silent,

    /// <summary>The answer ends early, as if it were whole.</summary>
    Truncated,

    /// <summary>Broken JSON.</summary>
    Malformed,

    /// <summary>A page that says that it works.</summary>
    WrongPage,

    /// <summary>Bytes that are not what was ordered, with the right type.</summary>
    WrongBytes,

    /// <summary>The right bytes with the type of a page.</summary>
    WrongType,

    /// <summary>An answer that says that it is huge.</summary>
    Huge,

    /// <summary>The file is no longer there.</summary>
    Gone,

    /// <summary>The file is said to lie at another place of the same server.</summary>
    Moved,

    /// <summary>The file is said to lie on this machine.</summary>
    MovedInside,

    /// <summary>The job is never ready.</summary>
    NeverReady,

    /// <summary>The job fails, and says why.</summary>
    JobFails,

    /// <summary>The job fails for its content.</summary>
    JobRefused,

    /// <summary>Somebody cancels the job.</summary>
    JobCancelled,

    /// <summary>The service knows the job no more.</summary>
    JobLost,

    /// <summary>The job is done, and its output is gone.</summary>
    OutputRemoved,
}
