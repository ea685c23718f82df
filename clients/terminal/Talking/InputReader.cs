using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Pixora.Terminal.Talking;

/// <summary>Reads lines from standard input in the background.</summary>
internal sealed class InputReader
{
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private Task<bool>? waiting;

    /// <summary>True when a person types at a terminal, which shows what they type; false for a script.</summary>
    public static bool Echoes => !Console.IsInputRedirected;

    /// <summary>True when the input has ended and all of it was read.</summary>
    public bool HasEnded => lines.Reader.Completion.IsCompleted;

    /// <summary>
    /// Begins to read. A thread of its own: reading a line cannot be cancelled, and must not keep the process alive.
    /// </summary>
    public void Begin() => new Thread(Read) { IsBackground = true }.Start();

    public bool TryRead([NotNullWhen(true)] out string? line) => lines.Reader.TryRead(out line);

    /// <summary>Ends when there is a line to read, or when the input has ended.</summary>
    public Task WaitAsync() =>
        waiting is { IsCompleted: false } ? waiting : waiting = lines.Reader.WaitToReadAsync().AsTask();

    /// <remarks>Not <see cref="Console.In"/>: when its terminal goes away, it returns garbage.</remarks>
    private void Read()
    {
        using var keyboard = new StreamReader(Console.OpenStandardInput(), Console.InputEncoding);
        try
        {
            while (keyboard.ReadLine() is { } line)
            {
                lines.Writer.TryWrite(line);
            }
        }
        catch (IOException)
        {
            // A closed terminal counts as the end of input.
        }

        lines.Writer.Complete();
    }
}
