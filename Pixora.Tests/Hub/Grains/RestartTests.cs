using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Grains;

public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_film_in_the_making_goes_on_after_a_restart()
    {
        string task;
        await using (var studio = await TestStudio.OpenAsync(data))
        {
            await using var viewer = await studio.ComeAsync();
            task = await viewer.CreateReviewedAsync();
            await viewer.ApproveAsync(task);
            await studio.Renderer.Begun;
        }

        await using var again = await TestStudio.OpenAsync(data);
        again.Renderer.Go();
        await using var late = await again.ComeAsync();
        await late.JoinAsync(task);
        await late.UntilAsync("completed");
        Assert.Equal(
            Enumerable.Range(1, late.Story.Count).Select(seq => (long)seq), late.Story.Select(fact => fact.Seq));
    }
}
