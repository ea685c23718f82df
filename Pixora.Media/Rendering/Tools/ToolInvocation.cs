namespace Pixora.Media.Rendering.Tools;

/// <summary>One call of a program.</summary>
internal sealed record ToolInvocation(ExternalTool Tool, IReadOnlyList<string> Arguments, ToolBounds Bounds)
{
    /// <summary>
    /// Writes the program's standard input, which is closed after it; null closes it at once. Called again when the
    /// program is tried again.
    /// </summary>
    public Func<Stream, CancellationToken, Task>? Feed { get; init; }
}
