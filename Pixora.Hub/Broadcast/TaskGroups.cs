using Pixora.Media.Tasks;

namespace Pixora.Hub.Broadcast;

/// <summary>Names of SignalR groups.</summary>
internal static class TaskGroups
{
    public static string Of(VideoTaskId task) => $"task:{task}";

    /// <summary>All connections of a user.</summary>
    public static string Of(UserId user) => $"user:{user}";
}
