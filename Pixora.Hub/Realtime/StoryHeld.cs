using Pixora.Hub.Grains;

namespace Pixora.Hub.Realtime;

/// <summary>What somebody holds of a story.</summary>
/// <param name="Epoch">Null does not say.</param>
/// <param name="Seq">Number of the last fact, 0 for none.</param>
internal readonly record struct StoryHeld(long? Epoch, long Seq)
{
    /// <summary>True when the task's facts after <see cref="Seq"/> continue what is held.</summary>
    public bool IsContinuedBy(TaskGlance task) =>
        Seq == 0 || (Seq <= task.Card!.Seq && (Epoch ?? task.Epoch) == task.Epoch);
}
