using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>What a tool answers to a model: data in both cases, so that a refusal can be acted on.</summary>
/// <param name="Ok">True when it took effect.</param>
/// <param name="Code">The refusal's stable code, null when it took effect.</param>
/// <param name="Message">What happened, or why it did not.</param>
/// <param name="Hint">What to do about a refusal, null when there is nothing to add.</param>
public sealed record ToolResult(bool Ok, string? Code, string Message, string? Hint = null)
{
    public static ToolResult Done(string message) => new(true, null, message);

    public static ToolResult Refused(string code, string message) => new(false, code, message, RefusalHints.For(code));

    public static ToolResult Refused(Refusal refusal) => Refused(refusal.Code, refusal.Message);

    public static ToolResult From(CommandAnswer? answer, string done) => answer switch
    {
        null => Refused("task.unknown", "There is no such task."),
        { Refusal: { } refusal } => Refused(refusal),
        _ => Done(done),
    };
}
