namespace Pixora.Media.Rendering.Tools;

/// <summary>How a run came to its end.</summary>
internal enum ToolEnding
{
    /// <summary>With exit code 0.</summary>
    Done,

    /// <summary>The program itself said that it cannot.</summary>
    Refused,

    /// <summary>It crashed, or somebody else killed it, as the system does when memory runs out.</summary>
    Crashed,

    /// <summary>It was killed for doing nothing.</summary>
    Stalled,

    /// <summary>It was killed for taking too long.</summary>
    Slow,

    /// <summary>It wanted more memory than it may have.</summary>
    Memory,

    /// <summary>It printed or wrote more than its work can come to.</summary>
    Output,

    /// <summary>No room on the disk.</summary>
    DiskFull,
}
