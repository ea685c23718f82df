namespace Pixora.Tests.EndToEnd;

/// <summary>What a server left behind that did not start.</summary>
/// <param name="Errors">Everything it wrote to the standard error.</param>
internal sealed record RefusedStart(int ExitCode, string Errors);
