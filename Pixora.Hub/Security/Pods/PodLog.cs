using System.Net;

namespace Pixora.Hub.Security.Pods;

internal static partial class PodLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A connection from {Address} to the cluster was closed: it gave no proof that it belongs to it. {Untold} more were closed"
            + " since this was last said.")]
    public static partial void Unproved(this ILogger log, EndPoint? address, int untold);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The pod at {Address} and this one could not prove to each other that they belong to one cluster. {Untold} more were met "
            + "since this was last said.")]
    public static partial void PeerUnproved(this ILogger log, EndPoint? address, int untold);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The certificates were read again and not taken; those from before are used on. {Fault}")]
    public static partial void ProofNotRenewed(this ILogger log, string fault);
}
