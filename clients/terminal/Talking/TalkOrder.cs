using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>What the person asked for on the command line.</summary>
/// <param name="KeyFile">What to sign in with; null leaves it to <c>PIXORA_TOKEN</c>.</param>
/// <param name="Task">The film to go on with; null begins one.</param>
/// <param name="Sentence">What the film is about, null when it was not said.</param>
/// <param name="HasScript">True when a script says it.</param>
/// <param name="Request">Makes the request for a new film out of a sentence.</param>
/// <param name="Out">Path of the first film; null names it after its title, in the working folder.</param>
internal sealed record TalkOrder(
    Uri Server,
    FileInfo? KeyFile,
    string? Task,
    string? Sentence,
    bool HasScript,
    Func<string?, Task<CreateTaskRequest>> Request,
    FileInfo? Out);
