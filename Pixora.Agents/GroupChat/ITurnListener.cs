namespace Pixora.Agents.GroupChat;

/// <summary>Follows a turn live. Notifications may be lost: everything that lasts is recorded by commands.</summary>
public interface ITurnListener
{
    /// <summary>The next part of a message.</summary>
    ValueTask TokenAsync(SpokenToken token, CancellationToken cancellationToken);

    /// <summary>A message that was told in part will never be whole; another takes its place.</summary>
    /// <param name="message">Its id.</param>
    ValueTask TakeBackAsync(string message, CancellationToken cancellationToken);

    /// <summary>A tool call begins.</summary>
    ValueTask ToolStartedAsync(ToolStart started, CancellationToken cancellationToken);

    /// <summary>A tool call was answered.</summary>
    ValueTask ToolEndedAsync(ToolEnd ended, CancellationToken cancellationToken);
}

/// <param name="MessageId">The <c>id</c> the message will have in the chat. After a crash an unfinished message is sent
/// again under the same id, from offset 0.</param>
/// <param name="Offset">Characters of the message before this part.</param>
public sealed record SpokenToken(string MessageId, string Speaker, int Offset, string Text);

/// <param name="Arguments">JSON, shortened for display.</param>
public sealed record ToolStart(string Call, string Speaker, string Tool, string Arguments);

/// <param name="Code">The refusal's code, null when the call took effect.</param>
public sealed record ToolEnd(string Call, string Speaker, string Tool, bool Ok, string? Code, string Message);
