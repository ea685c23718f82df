using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Telemetry;

public sealed class ResumedWorkTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Work_taken_up_again_is_a_trace_of_its_own_linked_to_what_woke_the_task()
    {
        using var spans = new SpanRecorder();
        string task;
        await using (var studio = await TestStudio.OpenAsync(data))
        {
            await using var viewer = await studio.ComeAsync();
            task = await viewer.CreateReviewedAsync("resumed-work");
            await viewer.ApproveAsync(task);
            await studio.Renderer.Begun;
        }

        await using var again = await TestStudio.OpenAsync(data);
        again.Renderer.Go();
        await using var late = await again.ComeAsync();
        await late.JoinAsync(task);
        await late.UntilAsync("completed");

        var shifts = spans.Of(task, "shift produce").ToList();
        Assert.Equal(2, shifts.Count);
        Assert.Equal("shift.stopped", shifts[0].GetTagItem("pixora.outcome"));
        Assert.Empty(shifts[0].Links);
        Assert.Null(shifts[1].ParentId);
        var woken = spans.All.Single(span => span.SpanId == shifts[1].Links.Single().Context.SpanId);
        Assert.Equal("IVideoTaskGrain/Wake", woken.OperationName);
    }
}
