using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>What the person asked for on the command line.</summary>
/// <param name="KeyFile">What to sign in with; null leaves it to <c>PIXORA_TOKEN</c>.</param>
/// <param name="Out">Path of the film; null names it after its title, in the working folder.</param>
/// <param name="Review">Ask before the film is made.</param>
internal sealed record FilmOrder(Uri Server, FileInfo? KeyFile, CreateTaskRequest Request, FileInfo? Out, bool Review);
