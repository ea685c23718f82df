namespace Pixora.Media.Tasks;

/// <summary>A command that took effect, remembered so that sending it again does nothing twice.</summary>
/// <param name="At">When its first entry was recorded.</param>
public sealed record PastCommand(CommandId Id, DateTimeOffset At)
{
    /// <summary>True when a command of that id and time is this one again, within <see cref="VideoTask.Memory"/>.</summary>
    internal bool Covers(CommandId id, DateTimeOffset at) => Id == id && at - At <= VideoTask.Memory;
}
