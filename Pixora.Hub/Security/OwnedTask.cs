using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>A task as far as access to it is concerned.</summary>
internal readonly record struct OwnedTask(VideoTaskId Id, UserId Owner);
