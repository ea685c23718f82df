using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Api;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class EventStreamCursorTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Where_the_story_stands_is_told_at_once_and_then_every_fifteen_seconds()
    {
        var cursor = new EventStreamCursor(clock);
        Assert.Equal(["top"], Types(cursor.Hear([], 3)));

        clock.Advance(TimeSpan.FromSeconds(14.9));
        Assert.Empty(cursor.Hear([], 4));

        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(new WireTop(5), Assert.Single(cursor.Hear([], 5)).Data);
    }

    [Fact]
    public void What_was_heard_is_not_told_again()
    {
        var cursor = new EventStreamCursor(clock);
        IReadOnlyList<WireSignal> passing =
            [new(new WireToken("m-1", "director", 0, "Once")), new(new WireProgress(10, "images", "Drawing"))];

        Assert.Equal(["token", "progress_update", "top"], Types(cursor.Hear(passing, 1)));
        Assert.Empty(cursor.Hear(passing, 1));
        Assert.Equal(["progress_update"], Types(cursor.Hear([passing[0], new WireSignal(new WireProgress(20, "images", "Drawing"))], 1)));
    }

    private static IEnumerable<string> Types(IEnumerable<WireSignal> signals) => signals.Select(signal => signal.Type);
}
