using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Commands;

/// <summary>A command as a door received it, not read yet.</summary>
/// <param name="Id">Chosen by the sender; ignored in a preview.</param>
/// <param name="Body">Null when there was none.</param>
/// <param name="ExpectedRevision">The revision the sender saw, null when not given.</param>
internal sealed record SentCommand(string? TaskId, string? Id, WireCommand? Body, int? ExpectedRevision = null)
{
    /// <summary>Why the request that carries the command cannot be read; null when it can.</summary>
    public Refusal? Unreadable { get; init; }

    /// <summary>A chat message of a person to the crew.</summary>
    public static SentCommand Message(string? taskId, string? id, string? text) => text is null
        ? new SentCommand(taskId, id, null) { Unreadable = new Refusal("command.malformed", "A message needs a text.") }
        : new SentCommand(taskId, id, new WireCommand.Say("you", text));
}
