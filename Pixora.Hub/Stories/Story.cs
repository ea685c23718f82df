using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>Numbers the facts of a task.</summary>
internal static class Story
{
    /// <summary>Numbers the facts of one command, from the place after <paramref name="top"/> on.</summary>
    public static IReadOnlyList<StoryEntry> Continue(StoryPlace top, StoryCause cause, IEnumerable<TaskFact> facts) =>
        [.. facts.Select((fact, index) => new StoryEntry(top.Epoch, top.Seq + index + 1, cause.At, cause.Command, fact, cause.Request))];
}

/// <summary>A place in a story.</summary>
/// <param name="Epoch">Tells the story from an earlier one of the same task id.</param>
/// <param name="Seq">Number of a fact, 0 for the place before the first.</param>
internal readonly record struct StoryPlace(long Epoch, long Seq);

/// <summary>The command that adds to a story.</summary>
/// <param name="Request">As <see cref="CommandEnvelope.Digest"/>; null does not say.</param>
internal sealed record StoryCause(CommandId Command, DateTimeOffset At, string? Request = null)
{
    public static StoryCause Of(CommandEnvelope command) => new(command.Id, command.At, command.Digest());
}
