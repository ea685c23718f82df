namespace Pixora.Terminal;

/// <summary>An error that ends the command, with a message for the person and an exit code for scripts.</summary>
/// <param name="code">Stable, as the server sends it: <c>budget.exceeded</c>.</param>
internal sealed class StudioException(string code, string message, int exitCode = ExitCodes.Failed) : Exception(message)
{
    public string Code { get; } = code;

    public int ExitCode { get; } = exitCode;
}
