using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>A task in the index of its owner's tasks.</summary>
/// <param name="Card">Null for a task that has not changed since cards were introduced.</param>
internal sealed record ListedTask(VideoTaskId Task, TaskCard? Card);
