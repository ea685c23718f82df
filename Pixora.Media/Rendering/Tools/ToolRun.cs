namespace Pixora.Media.Rendering.Tools;

/// <summary>One run that has ended.</summary>
internal sealed record ToolRun(ToolEnding Ending, int ExitCode, FFmpegOutput Said)
{
    private const int FirstSignal = 128;
    private const int LastSignal = 159;
    private const int FileTooLarge = FirstSignal + 25;

    /// <summary>True when the same call may work: nothing in the request caused it.</summary>
    public bool MayPass =>
        Ending is ToolEnding.Crashed or ToolEnding.Stalled or ToolEnding.Slow or ToolEnding.Memory or ToolEnding.Output;

    /// <summary>Reads the ending off an exit code and the last words.</summary>
    /// <param name="isFed">False when the program did not take all of its input: then it counts as failed, whatever its
    /// exit code is.</param>
    public static ToolEnding Judge(int exitCode, string errors, bool isFed) => exitCode switch
    {
        0 => isFed ? ToolEnding.Done : ToolEnding.Crashed,
        FileTooLarge => ToolEnding.Output,
        _ when Has(errors, "No space left on device", "Disk quota exceeded") => ToolEnding.DiskFull,
        _ when Has(errors, "Cannot allocate memory", "out of memory", "memory exhausted", "bad_alloc") =>
            ToolEnding.Memory,
        _ when Has(errors, "File too large", "File size limit exceeded") => ToolEnding.Output,
        > FirstSignal and <= LastSignal => ToolEnding.Crashed,
        _ => ToolEnding.Refused,
    };

    private static bool Has(string errors, params string[] words) =>
        words.Any(word => errors.Contains(word, StringComparison.OrdinalIgnoreCase));
}
