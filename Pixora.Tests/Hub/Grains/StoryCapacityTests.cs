using CsCheck;
using Microsoft.Extensions.Options;
using Pixora.Hub.Grains;
using Pixora.Hub.Settings;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Hub.Grains;

/// <summary>A story of at most 1,000 bytes.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class StoryCapacityTests
{
    private const long Full = 1000;
    private const long Overfull = Full + 2_000_000;
    private const long Last = Overfull + 1_000_000;

    private static readonly StoryCapacity Capacity = new(Options.Create(new LimitOptions { StoryBytes = Full }));

    [Theory]
    [InlineData(Full - 1, null, null, null)]
    [InlineData(Full, "limit.story", null, null)]
    [InlineData(Overfull, "limit.story", "limit.story", null)]
    [InlineData(Last, "limit.story", "limit.story", "limit.story")]
    public void Words_are_refused_first_decisions_later_and_restoring_last(
        long bytes, string? words, string? decision, string? restoring)
    {
        Assert.Equal(words, Code(new Say("you", "Hello"), bytes));
        Assert.Equal(decision, Code(new Undo(), bytes));
        Assert.Equal(restoring, Code(new RestoreTask(), bytes));
    }

    [Fact]
    public void A_film_can_always_be_deleted_and_its_work_always_stopped() => Gen.Long[0, long.MaxValue].Sample(bytes =>
    {
        Assert.Null(Code(new DeleteTask(), bytes));
        Assert.Null(Code(new Cancel(), bytes));
    });

    private static string? Code(TaskCommand command, long bytes) =>
        Capacity.Refuse(new CommandEnvelope(new("c-1"), Actor.Person, DateTimeOffset.UnixEpoch, command), bytes)?.Code;
}
