namespace Pixora.Hub.Contracts;

/// <summary>What a client asks for when it starts a task; null leaves it to the crew.</summary>
/// <param name="CommandId">
/// Chosen by the client, 1 to 64 letters, digits, <c>-</c> and <c>_</c>; repeat it and the first answer comes back.
/// </param>
/// <param name="Prompt">A sentence, or a whole script.</param>
/// <param name="Seconds">Length.</param>
/// <param name="Aspect"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
/// <param name="Captions"><c>burned</c> or <c>soft</c>.</param>
/// <param name="Asks">
/// False for a client that cannot show a question: a brief that has to be asked about is refused with
/// <c>brief.contradictory</c> or <c>brief.incomplete</c>.
/// </param>
public sealed record CreateTaskRequest(
    string CommandId,
    string Prompt,
    double? Seconds = null,
    string? Aspect = null,
    string? Style = null,
    string? Language = null,
    bool? Narrated = null,
    string? Captions = null,
    bool Asks = true);
