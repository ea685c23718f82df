using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>The numbered story of a task.</summary>
internal static class Story
{
    /// <summary>Gives the facts of one command their places after <paramref name="top"/>.</summary>
    public static IReadOnlyList<StoryEntry> Continue(StoryPlace top, StoryCause cause, IEnumerable<TaskFact> facts) =>
        [.. facts.Select((fact, index) => new StoryEntry(top.Epoch, top.Seq + index + 1, cause.At, cause.Command, fact, cause.Request))];
}

/// <summary>A place in a story.</summary>
internal readonly record struct StoryPlace(long Epoch, long Seq);

/// <summary>The command that adds to a story.</summary>
/// <param name="Request">As <see cref="CommandEnvelope.Digest"/>; null does not say.</param>
internal sealed record StoryCause(CommandId Command, DateTimeOffset At, string? Request = null)
{
    public static StoryCause Of(CommandEnvelope command) => new(command.Id, command.At, command.Digest());
}
