namespace Pixora.Terminal;

/// <summary>Something that ends the command, with a line for the person and an exit code for the script.</summary>
/// <param name="code">Stable, as the server sends it: <c>budget.exceeded</c>.</param>
internal sealed class StudioException(string code, string message, int exitCode = ExitCodes.Failed) : Exception(message)
{
    public string Code { get; } = code;

    public int ExitCode { get; } = exitCode;
}
