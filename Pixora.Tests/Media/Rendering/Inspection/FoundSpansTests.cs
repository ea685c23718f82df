using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Inspection;

namespace Pixora.Tests.Media.Rendering.Inspection;

public sealed class FoundSpansTests
{
    [Fact]
    public void Times_count_from_where_the_part_begins_and_an_open_span_ends_with_it()
    {
        var found = FoundSpans.Parse(
            "frame:1\nlavfi.black_start=0.5\nlavfi.black_end=0.75\nlavfi.black_start=2\n", "black", end: 3, from: 10);

        Assert.Equal([new SecondsSpan(10.5, 10.75), new SecondsSpan(12, 13)], found);
    }

    [Fact]
    public void What_two_parts_saw_of_the_same_stretch_is_one()
    {
        Assert.Equal(
            [new SecondsSpan(1, 2), new SecondsSpan(4, 9), new SecondsSpan(10, 11)],
            FoundSpans.Join([new(4, 6.5), new(1, 2), new(5, 9), new(5.5, 6), new(10, 11)]));
        Assert.Empty(FoundSpans.Join([]));
    }
}
