using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>A task in the index of its owner's tasks.</summary>
/// <param name="Card">Null for one that nothing has happened to since cards are kept.</param>
internal sealed record ListedTask(VideoTaskId Task, TaskCard? Card);
