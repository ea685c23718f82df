using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Commands;

/// <summary>A command as a door got it, not yet looked at.</summary>
/// <param name="Id">As the sender chose it; not asked of a preview.</param>
/// <param name="Body">Null when there was none.</param>
/// <param name="ExpectedRevision">The revision the sender saw, null does not say.</param>
internal sealed record SentCommand(string? TaskId, string? Id, WireCommand? Body, int? ExpectedRevision = null)
{
    /// <summary>Why the door could not read what carried the command; null when it could.</summary>
    public Refusal? Unreadable { get; init; }

    /// <summary>Something that a person says to the crew.</summary>
    public static SentCommand Message(string? taskId, string? id, string? text) => text is null
        ? new SentCommand(taskId, id, null) { Unreadable = new Refusal("command.malformed", "A message needs a text.") }
        : new SentCommand(taskId, id, new WireCommand.Say("you", text));
}
