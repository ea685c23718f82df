namespace Pixora.Agents.GroupChat;

/// <summary>Hears a turn as it happens. What is heard may be lost: what counts is recorded by commands.</summary>
public interface ITurnListener
{
    /// <summary>A role says a little more of a message.</summary>
    ValueTask TokenAsync(SpokenToken token, CancellationToken cancellationToken);

    /// <summary>A role is about to use a tool. Several may run at once.</summary>
    ValueTask ToolStartedAsync(ToolStart started, CancellationToken cancellationToken);

    /// <summary>The tool has answered.</summary>
    ValueTask ToolEndedAsync(ToolEnd ended, CancellationToken cancellationToken);
}

/// <param name="MessageId">The <c>id</c> the line will have in the chat; a turn that goes on after a crash says an unfinished line again, under the same id from offset 0.</param>
/// <param name="Offset">Characters of the message before this part.</param>
public sealed record SpokenToken(string MessageId, string Speaker, int Offset, string Text);

/// <param name="Arguments">JSON, cut short for showing.</param>
public sealed record ToolStart(string Call, string Speaker, string Tool, string Arguments);

/// <param name="Code">The refusal's code, null when it took effect.</param>
public sealed record ToolEnd(string Call, string Speaker, string Tool, bool Ok, string? Code, string Message);
