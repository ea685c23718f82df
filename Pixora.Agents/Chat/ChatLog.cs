using Microsoft.Extensions.Logging;

namespace Pixora.Agents.Chat;

internal static partial class ChatLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Model profile {Profile} did not answer: {Code}")]
    internal static partial void ProfileFailed(ILogger log, string profile, string code);
}
