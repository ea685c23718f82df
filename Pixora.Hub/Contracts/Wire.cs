using System.Text.Json;

namespace Pixora.Hub.Contracts;

/// <summary>What a client asks for when it starts a task; null leaves it to the crew.</summary>
/// <param name="CommandId">Chosen by the client, 1 to 64 letters, digits, <c>-</c> and <c>_</c>; repeat it and the first answer comes back.</param>
/// <param name="Prompt">A sentence, or a whole script.</param>
/// <param name="Seconds">Length.</param>
/// <param name="Aspect"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
/// <param name="Captions"><c>burned</c> or <c>soft</c>.</param>
public sealed record CreateTaskRequest(
    string CommandId,
    string Prompt,
    double? Seconds = null,
    string? Aspect = null,
    string? Style = null,
    string? Language = null,
    bool? Narrated = null,
    string? Captions = null);

/// <summary>The answer to a command: done, or why not.</summary>
/// <param name="Ok">True when it took effect, now or when it was sent before.</param>
/// <param name="TaskId">The task concerned.</param>
/// <param name="Code">Stable refusal code, null when done.</param>
/// <param name="Message">What happened and what to do next, for a person; null when done.</param>
/// <param name="Revision">The task's current revision.</param>
public sealed record CommandReply(bool Ok, string? TaskId, string? Code, string? Message, int Revision);

/// <summary>A command on the wire.</summary>
/// <param name="Body">The command with its <c>type</c>, such as <c>{"type":"undo"}</c>; the types are listed in docs/protocol.md.</param>
public sealed record CommandRequest(string CommandId, JsonElement Body, int? ExpectedRevision = null);

/// <summary>A fact in its place in the task's story.</summary>
/// <param name="Type">What happened: <c>chat_message</c>, <c>breakdown_proposed</c>, <c>scene_changed</c>, <c>stage_changed</c> …</param>
/// <param name="Data">The fact's own fields.</param>
public sealed record WireFact(long Epoch, long Seq, DateTimeOffset At, string Type, JsonElement Data);

/// <summary>Something passing, never stored: it may be dropped or overtaken.</summary>
/// <param name="Type"><c>progress_update</c>, <c>token</c>, <c>presence</c> or <c>top</c>.</param>
public sealed record WireSignal(string Type, JsonElement Data);

/// <summary>How far a render is. Percent never falls within one attempt.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Stage">What is being made: <c>narration</c>, <c>images</c>, <c>music</c>, <c>clips</c>, <c>soundtrack</c>, <c>film</c>, <c>checks</c>.</param>
/// <param name="Message">For a person.</param>
public sealed record WireProgress(double Percent, string Stage, string Message);

/// <summary>A piece of a message that is being spoken. The message itself comes as a fact with the same id.</summary>
/// <param name="Message">Id of the message.</param>
/// <param name="Speaker">Who speaks: <c>director</c> …</param>
/// <param name="Offset">Where the piece begins in the message, in UTF-16 units.</param>
public sealed record WireToken(string Message, string Speaker, int Offset, string Text);

/// <summary>How many connections watch the task, over all pods.</summary>
public sealed record WirePresence(long Viewers);

/// <summary>Number of the last fact there is: who holds less has missed something.</summary>
public sealed record WireTop(long Seq);

/// <summary>What a hub sends: facts in order, and signals of the same moment.</summary>
public sealed record EventBatch(string TaskId, IReadOnlyList<WireFact> Facts, IReadOnlyList<WireSignal> Signals);

/// <summary>The answer to <c>JoinTask</c>: all facts after the one the client holds, or a snapshot that replaces what it has.</summary>
/// <param name="Recovered">True when <paramref name="Facts"/> continue what the client holds.</param>
/// <param name="Snapshot">Set when not recovered: the whole task as of <paramref name="Seq"/>.</param>
/// <param name="Seq">Number of the last fact contained.</param>
/// <param name="Signals">What passes right now: progress, and any half-spoken message from its beginning.</param>
public sealed record JoinReply(
    bool Ok,
    string? Code,
    string? Message,
    bool Recovered,
    long Epoch,
    long Seq,
    IReadOnlyList<WireFact> Facts,
    JsonElement? Snapshot,
    IReadOnlyList<WireSignal> Signals);

/// <summary>What a client must understand.</summary>
public interface IStudioClient
{
    Task Events(EventBatch batch);

    /// <summary>This pod goes down. Connect anew, to whichever pod answers, and join again with what you hold.</summary>
    /// <param name="afterMilliseconds">Wait so long first: not all viewers come at once.</param>
    Task Reconnect(int afterMilliseconds);
}
