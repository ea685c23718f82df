namespace Pixora.Media.Rendering.Tools;

/// <summary>Observable state of a running program.</summary>
/// <param name="Exited">Ends with the program.</param>
/// <param name="Feeding">Ends when its input is written.</param>
/// <param name="IsTooMuch">Whether it has printed more than it may.</param>
/// <param name="IsOffered">Whether input waits for it.</param>
internal sealed record ToolSigns(Task Exited, Task Feeding, Func<bool> IsTooMuch, Func<bool> IsOffered)
{
    /// <summary>True while the program can only wait: its input is still being made.</summary>
    public bool IsStarved => !Feeding.IsCompleted && !IsOffered();
}
