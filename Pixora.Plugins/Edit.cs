using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>What a tool makes of a task it has looked at: a command with what to say when it took effect, or an answer at once.</summary>
/// <param name="Command">Null when nothing is to be sent.</param>
public sealed record Edit(TaskCommand? Command, ToolResult Answer)
{
    public static Edit Send(TaskCommand command, string done) => new(command, ToolResult.Done(done));

    public static Edit Refuse(string code, string message) => new(null, ToolResult.Refused(code, message));
}
