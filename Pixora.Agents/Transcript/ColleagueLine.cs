using System.Text.RegularExpressions;

namespace Pixora.Agents.Transcript;

/// <summary>
/// Lines that tell a role what its colleagues said and which tools they called. Written for every model, read back by
/// the offline planner.
/// </summary>
internal static partial class ColleagueLine
{
    internal static string Said(string speaker, string text) => $"[{speaker}]: {text}";

    internal static string Called(string speaker, string? tool, string? answer) => $"[{speaker} used {tool}]: {answer}";

    internal static bool IsIn(string text) => Line().IsMatch(text);

    /// <summary>The tool that <paramref name="text"/> says a colleague called, null when it says none.</summary>
    internal static string? ToolIn(string text) =>
        Line().Match(text).Groups["tool"] is { Success: true } tool ? tool.Value : null;

    [GeneratedRegex(@"^\[[a-z_]+(?: used (?<tool>\w+))?\]:")]
    private static partial Regex Line();
}
