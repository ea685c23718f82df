using Microsoft.Extensions.Logging;

namespace Pixora.Plugins;

internal static partial class PluginLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The tool {Tool} failed.")]
    public static partial void ToolFailed(this ILogger log, string tool, Exception failure);
}
