namespace Pixora.Agents.Chat.Offline;

/// <summary>One named argument of a tool call.</summary>
/// <param name="Value">Null leaves the argument out.</param>
internal readonly record struct ToolArgument(string Name, object? Value)
{
    internal static Dictionary<string, object?> Named(ReadOnlySpan<ToolArgument> arguments)
    {
        var named = new Dictionary<string, object?>();
        foreach (var argument in arguments)
        {
            if (argument.Value is not null)
            {
                named[argument.Name] = argument.Value;
            }
        }

        return named;
    }
}
