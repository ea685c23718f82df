using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>What a tool answers to a model: data in both cases, so that a refusal can be acted on.</summary>
/// <param name="Ok">True when it took effect.</param>
/// <param name="Code">The refusal's stable code, null when it took effect.</param>
/// <param name="Message">What happened, or what to do instead.</param>
public sealed record ToolResult(bool Ok, string? Code, string Message)
{
    public static ToolResult From(CommandAnswer? answer, string done) => answer switch
    {
        null => new(false, "task.unknown", "There is no such task."),
        { Refusal: { } refusal } => new(false, refusal.Code, refusal.Message),
        _ => new(true, null, done),
    };
}
