using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Realtime;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Broadcast;

/// <summary>What is never stored: speech, presence, the number of the last fact.</summary>
public sealed class LiveSignalsTests(SharedStudio shared) : IClassFixture<SharedStudio>, IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_comes_in_the_middle_of_a_sentence_hears_all_of_it_once(bool messagePack)
    {
        await using var studio = shared.Enter();
        await using var first = await studio.ComeAsync();
        await using var late = await Viewer.ConnectAsync(studio.Address, studio.Token(), messagePack);
        var task = await first.CreateReviewedAsync();
        var audience = studio.Services.GetRequiredService<TaskBroadcasts>().Of(new VideoTaskId(task));
        string[] words = ["The ", "sea ", "was ", "there ", "before ", "us."];
        foreach (var word in words[..3])
        {
            audience.Speak("m-1", "director", word);
        }

        await late.JoinAsync(task);
        foreach (var word in words[3..])
        {
            audience.Speak("m-1", "director", word);
        }

        Assert.Equal("The sea was there before us.", await first.UntilSpokenAsync("m-1", 28));
        Assert.Equal("The sea was there before us.", await late.UntilSpokenAsync("m-1", 28));
    }

    [Fact]
    public async Task A_client_that_speaks_MessagePack_gets_the_same_story()
    {
        await using var studio = shared.Enter();
        await using var json = await studio.ComeAsync();
        await using var packed = await Viewer.ConnectAsync(studio.Address, studio.Token(), messagePack: true);
        var task = await packed.CreateReviewedAsync();
        await packed.SendAsync(task, new { type = "set_title", title = "Ein Titel — 海" });
        await packed.UntilAsync("title_changed");

        var whole = (await json.JoinAsync(task)).Facts;

        Assert.Equal(
            whole.Select(fact => (fact.Seq, fact.At, fact.Type)),
            packed.Story.Take(whole.Count).Select(fact => (fact.Seq, fact.At, fact.Type)));
        Assert.Equal("Ein Titel — 海", packed.Story.Last(fact => fact.Type == "title_changed").Data.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Everybody_knows_how_many_watch()
    {
        await using var studio = shared.Enter();
        await using var first = await studio.ComeAsync();
        var task = await first.CreateReviewedAsync();
        await first.UntilViewersAsync(1);
        await using (var second = await studio.ComeAsync())
        {
            await second.JoinAsync(task);
            await first.UntilViewersAsync(2);
        }

        await first.UntilViewersAsync(1);
    }

    [Fact]
    public async Task The_keep_alive_names_the_last_fact_so_that_one_lost_at_the_very_end_is_missed()
    {
        await using var studio = shared.Enter();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        await studio.Services.GetRequiredService<KeepAlive>().TellAsync();

        Assert.Equal(viewer.Story[^1].Seq, await viewer.UntilTopAsync());
    }

    [Fact]
    public async Task A_pod_that_goes_down_says_so_and_is_not_ready_before_it_disconnects_anybody()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        using var http = studio.Http();
        var going = studio.Services.GetRequiredService<ConnectionDrain>().StoppingAsync(
            TestContext.Current.CancellationToken);

        Assert.InRange(await viewer.ToldToReconnect, 0, 2000);
        Assert.Contains(
            "server.stopping",
            await (
                await http.GetAsync(new Uri("healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken))
                .Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal("command.id", (await viewer.CreateAsync(commandId: "")).Code);

        await viewer.DisposeAsync();
        await going;
    }
}
