using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

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
        Assert.Equal(Enumerable.Range(1, late.Story.Count).Select(seq => (long)seq), late.Story.Select(fact => fact.Seq));
    }

    [Fact]
    public async Task A_story_torn_at_any_byte_is_taken_up_again_and_finished()
    {
        string task;
        await using (var studio = await TestStudio.OpenAsync(data))
        {
            await using var viewer = await studio.ComeAsync();
            task = await viewer.CreateReviewedAsync();
        }

        var path = Path.Combine(data.Path, "tasks", $"{task}.jsonl");
        var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var firstLine = Array.IndexOf(whole, (byte)'\n') + 1;
        for (var length = firstLine; length < whole.Length; length += 397)
        {
            await File.WriteAllBytesAsync(path, whole[..length], TestContext.Current.CancellationToken);
            await using var studio = await TestStudio.OpenAsync(data);
            await using var viewer = await studio.ComeAsync();
            await viewer.JoinAsync(task);
            await viewer.UntilAsync("price_quoted");
            Assert.Equal(Enumerable.Range(1, viewer.Story.Count).Select(seq => (long)seq), viewer.Story.Select(fact => fact.Seq));
        }
    }

    [Fact]
    public async Task A_story_whose_very_first_line_is_torn_never_happened()
    {
        Directory.CreateDirectory(Path.Combine(data.Path, "tasks"));
        var torn = Path.Combine(data.Path, "tasks", "0123456789abcdef0123456789abcdef.jsonl");
        await File.WriteAllTextAsync(torn, "[{\"epoch\":1,", TestContext.Current.CancellationToken);

        await using var studio = await TestStudio.OpenAsync(data);

        Assert.False(File.Exists(torn));
    }

    [Fact]
    public async Task A_story_damaged_in_the_middle_is_left_alone_and_the_server_runs()
    {
        Directory.CreateDirectory(Path.Combine(data.Path, "tasks"));
        var damaged = Path.Combine(data.Path, "tasks", "0123456789abcdef0123456789abcdef.jsonl");
        await File.WriteAllTextAsync(damaged, "rubbish\n[]\n", TestContext.Current.CancellationToken);

        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();

        Assert.Equal("task.unknown", (await viewer.JoinAsync("0123456789abcdef0123456789abcdef")).Code);
        Assert.Equal("rubbish\n[]\n", await File.ReadAllTextAsync(damaged, TestContext.Current.CancellationToken));
    }
}
