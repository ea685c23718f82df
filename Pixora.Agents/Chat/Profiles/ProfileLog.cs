using Microsoft.Extensions.Logging;

namespace Pixora.Agents.Chat.Profiles;

internal static partial class ProfileLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Model profile {Profile} did not answer: {Code}")]
    internal static partial void ProfileFailed(ILogger log, string profile, string code);
}
