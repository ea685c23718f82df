using Pixora.Agents.Chat.Wire;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Notes one call when it is over, however it ended.</summary>
internal readonly struct LedgerEntry(Take take, Action<Take, TimeSpan> note, TimeProvider time) : IDisposable
{
    private readonly long started = time.GetTimestamp();

    public void Dispose() => note(take, time.GetElapsedTime(started));
}
