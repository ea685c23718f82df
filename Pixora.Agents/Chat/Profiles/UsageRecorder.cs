using Pixora.Agents.Chat.Wire;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Records one call when it is disposed of, however the call ended.</summary>
internal readonly struct UsageRecorder(StreamedAnswer answer, Action<StreamedAnswer, TimeSpan> record, TimeProvider time) : IDisposable
{
    private readonly long started = time.GetTimestamp();

    public void Dispose() => record(answer, time.GetElapsedTime(started));
}
