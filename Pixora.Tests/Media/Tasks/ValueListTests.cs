using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class ValueListTests
{
    [Fact]
    public void Two_lists_that_grow_from_the_same_one_do_not_see_each_other()
    {
        ValueList<int> stem = ((ValueList<int>)[1, 2]).With(3);

        var left = stem.With(4);
        var right = stem.With(5);

        Assert.Equal([1, 2, 3], stem);
        Assert.Equal([1, 2, 3, 4], left);
        Assert.Equal([1, 2, 3, 5], right);
        Assert.Equal([1, 2, 3, 4, 6], left.With(6));
        Assert.Equal((ValueList<int>)[1, 2, 3, 4], left);
    }

    [Fact]
    public void A_chat_of_many_short_lines_is_read_without_copying_it_for_each_line()
    {
        const int Lines = 20_000;
        ValueList<object> list = [];
        var line = new object();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var count = 0; count < Lines; count++)
        {
            list = list.With(line);
        }

        // A copy for each line would take 1.6 GB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        Assert.Equal(Lines, list.Count);
    }
}
