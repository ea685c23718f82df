namespace Pixora.Agents.Chat.Offline;

/// <summary>A tool the offline planner wants used.</summary>
/// <param name="Arguments">By the names the tool gives them; enums in camelCase.</param>
internal sealed record ToolOrder(string Tool, IReadOnlyDictionary<string, object?> Arguments)
{
    internal static ToolOrder Of(string tool, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var named = new Dictionary<string, object?>();
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
            {
                named[name] = value;
            }
        }

        return new(tool, named);
    }

    /// <summary>The name of an enum's value as the tools write it.</summary>
    internal static string? Name(Enum? value) => value?.ToString() is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : null;
}
