namespace Pixora.Tests.Hub;

/// <summary>The system's clock, set forward by as much as a test wants; timers run as ever.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long ahead;

    public void Move(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));
}
