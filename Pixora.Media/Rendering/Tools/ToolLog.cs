using Microsoft.Extensions.Logging;

namespace Pixora.Media.Rendering.Tools;

internal static partial class ToolLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Tool} ended badly ({Ending}, exit code {ExitCode}) and is tried once more: {Errors}")]
    public static partial void TriedAgain(
        this ILogger log, string tool, ToolEnding ending, int exitCode, string errors);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Tool} failed ({Ending}, exit code {ExitCode}): {Errors}")]
    public static partial void Failed(this ILogger log, string tool, ToolEnding ending, int exitCode, string errors);

    /// <summary>
    /// What a program said without the lines it indents: those describe the file, its title among them, and a title is
    /// a person's.
    /// </summary>
    public static string Loggable(string errors) =>
        string.Join(" | ", errors.Split('\n').Where(line => line.Length > 0 && !char.IsWhiteSpace(line[0])).DefaultIfEmpty("no word"));
}
