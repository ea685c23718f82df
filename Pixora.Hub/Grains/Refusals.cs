using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>Refusals that do not come from a task's own rules.</summary>
internal static class Refusals
{
    public static Refusal CommandReused { get; } = new(
        "command.reused", "This command id has started another task already. Use a new one.");

    public static Refusal TooManyRunning { get; } = new(
        "limit.tasks", "You have as many films in the making as you may. Wait for one to finish, or cancel one.");

    public static Refusal Deleted { get; } = new("task.deleted", "This film is deleted. Restore it first.");

    /// <param name="bytes">The story's size.</param>
    /// <param name="most">The most it may have.</param>
    public static Refusal StoryFull(long bytes, long most) => new("limit.story", FormattableString.Invariant(
        $"The story of this film has {Megabytes(bytes)} MB of at most {Megabytes(most)}. It takes no more words and edits; ")
        + "approve, undo, redo, cancel, retry, delete and restore still work. Start a new film to go on.");

    /// <param name="bytes">The story's size.</param>
    /// <param name="most">The most it may have, with what is reserved for its owner's decisions.</param>
    public static Refusal StoryOverfull(long bytes, long most) => new("limit.story", FormattableString.Invariant(
        $"The story of this film has {Megabytes(bytes)} MB of at most {Megabytes(most)}. ")
        + "Only cancel, delete and a last few restorations still work. Start a new film to go on.");

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture);
}
