using Pixora.Media.Tasks;

namespace Pixora.Hub.Broadcast;

/// <summary>Names of SignalR groups.</summary>
internal static class TaskGroups
{
    public static string Of(VideoTaskId task) => $"task:{task}";
}
