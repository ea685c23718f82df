using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>
/// What a tool decides from a task: a command and the answer when it took effect, or an answer without a command.
/// </summary>
/// <param name="Command">Null when nothing is to be sent.</param>
public sealed record ToolEdit(TaskCommand? Command, ToolResult Answer)
{
    public static ToolEdit Send(TaskCommand command, string done) => new(command, ToolResult.Done(done));

    public static ToolEdit Refuse(Refusal refusal) => new(null, ToolResult.Refused(refusal));

    public static ToolEdit Refuse(string code, string message) => new(null, ToolResult.Refused(code, message));
}
