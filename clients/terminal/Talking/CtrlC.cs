using System.Runtime.InteropServices;

namespace Pixora.Terminal.Talking;

/// <summary>Ctrl+C: the first press stops the running work, the second one quits.</summary>
internal sealed class CtrlC : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly PosixSignalRegistration registration;
    private int pressed;

    /// <param name="first">Called at the first press since the last <see cref="Rest"/>.</param>
    public CtrlC(Action first) => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        if (Interlocked.Exchange(ref pressed, 1) == 0)
        {
            first();
        }
        else
        {
            leaving.Cancel();
        }
    });

    /// <summary>Is cancelled at the second press.</summary>
    public CancellationToken Leaving => leaving.Token;

    /// <summary>Called when no work is running: the next press counts as the first.</summary>
    public void Rest() => Interlocked.Exchange(ref pressed, 0);

    public void Dispose()
    {
        registration.Dispose();
        leaving.Dispose();
    }
}
