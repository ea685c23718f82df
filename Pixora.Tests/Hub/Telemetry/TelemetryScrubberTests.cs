using System.Diagnostics;
using Pixora.Hub.Telemetry;

namespace Pixora.Tests.Hub.Telemetry;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class TelemetryScrubberTests
{
    [Fact]
    public void The_text_of_a_failure_goes_and_its_type_stays()
    {
        using var span = new Activity("IVideoTaskGrain/Send").SetStatus(
            ActivityStatusCode.Error, "A film about my secret")
            .SetTag("exception.type", "System.FormatException")
            .SetTag("exception.message", "A film about my secret").SetTag("exception.stacktrace", "at …");

        Pass(span);

        Assert.Equal([new("exception.type", "System.FormatException")], span.TagObjects);
        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
    }

    [Theory]
    [InlineData("IAssetListener/Stands", false)]
    [InlineData("IAssetGrain/Make", true)]
    public void Progress_alone_is_not_exported(string name, bool exported)
    {
        using var span = new Activity(name) { ActivityTraceFlags = ActivityTraceFlags.Recorded };

        Pass(span);

        Assert.Equal(exported, span.Recorded);
    }

    private static void Pass(Activity span)
    {
        using var filter = new TelemetryScrubber("IAssetListener");
        filter.OnEnd(span);
    }
}
