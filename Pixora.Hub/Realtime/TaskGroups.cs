using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Names of SignalR groups.</summary>
internal static class TaskGroups
{
    public static string Of(VideoTaskId task) => $"task:{task}";
}
