namespace Pixora.Agents.Chat.Offline;

/// <summary>A tool call the offline planner asks for.</summary>
/// <param name="Arguments">By the names of the tool's parameters; enums as text in camelCase.</param>
internal sealed record ToolRequest(string Tool, IReadOnlyDictionary<string, object?> Arguments)
{
    /// <summary>Arguments without a value are left out.</summary>
    internal static ToolRequest Of(string tool, params ReadOnlySpan<ToolArgument> arguments) =>
        new(tool, ToolArgument.Named(arguments));

    /// <summary>An enum's value as tools write it.</summary>
    internal static string? Name(Enum? value) =>
        value?.ToString() is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : null;
}
