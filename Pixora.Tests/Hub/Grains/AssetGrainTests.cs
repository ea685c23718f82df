using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Hub.Grains;

/// <summary>One maker an asset, and what is remembered of it.</summary>
public sealed class AssetGrainTests : IAsyncLifetime
{
    private static readonly ImageSpec Picture = TestData.Picture("a sea");

    private readonly TemporaryFolder data = new();
    private readonly ConcurrentQueue<string?> jobs = [];
    private Func<IJobSlip, CancellationToken, Task> order = (_, _) => Task.CompletedTask;
    private WebApplication? studio;

    private IAssets Assets => studio!.Services.GetRequiredService<IAssets>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        data.Dispose();
    }

    [Fact]
    public async Task However_many_ask_one_makes_and_the_next_one_finds_it()
    {
        var arrived = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync()));

        Assert.Single(jobs);
        Assert.Single(arrived.Select(arrival => arrival.Asset.Key).Distinct());
        Assert.True((await AskAsync()).Reused);
    }

    [Fact]
    public async Task Size_kind_and_maker_can_be_read_in_the_store()
    {
        var bytes = (await AskAsync()).Asset.Record.Bytes;

        await UntilAsync("made");

        Assert.Contains($"\"bytes\":{bytes}", await DocumentAsync(), StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"image\",\"maker\":\"images 1\"", await DocumentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_remembered_with_its_reason_and_whoever_asks_anew_tries_again()
    {
        order = (_, _) => throw new ProviderException("image.refused", "No.", retryable: false);

        Assert.Equal("image.refused", (await Assert.ThrowsAsync<ProviderException>(() => AskAsync())).Code);
        await UntilAsync("failed");
        Assert.Contains("image.refused", await DocumentAsync(), StringComparison.Ordinal);

        order = (_, _) => Task.CompletedTask;
        Assert.False((await AskAsync()).Reused);
        await UntilAsync("made");
        Assert.Contains("\"attempts\":2", await DocumentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_was_ordered_is_asked_for_again_after_a_restart_and_not_ordered_twice()
    {
        var ordered = new TaskCompletionSource();
        order = async (slip, token) =>
        {
            await slip.KeepAsync("job-7", token);
            ordered.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        using var down = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var lost = AskAsync(down.Token);
        await ordered.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
        await CloseAsync();
        await down.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lost);

        order = (_, _) => Task.CompletedTask;
        await OpenAsync();
        await AskAsync();

        Assert.Equal([null, "job-7"], jobs);
    }

    [Fact]
    public async Task When_the_last_one_leaves_the_making_stops()
    {
        var begun = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        order = async (_, token) =>
        {
            begun.TrySetResult();
            token.Register(() => stopped.TrySetResult());
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var asked = AskAsync(leave.Token);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
    }

    private Task<AssetArrival> AskAsync(CancellationToken? cancellationToken = null) =>
        Assets.GetOrMakeAsync(Picture, new Progress<double>(), cancellationToken ?? Token);

    private async Task<string> DocumentAsync() => (string?)await studio!.Services.GetRequiredService<StudioStore>()
        .AskAsync(database => database.HashGetAsync(studio.Services.GetRequiredService<StoreKeys>().Asset(Picture.Key.Value), "data"))
        ?? "";

    /// <summary>It is written just after those who wait are told.</summary>
    private async Task UntilAsync(string stage)
    {
        while (!(await DocumentAsync()).Contains($"\"stage\":\"{stage}\"", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }
    }

    private async Task OpenAsync()
    {
        studio = TestStudio.Build(
            data.Path,
            new StagedRenderer(data.Path),
            TestStore.Settings,
            builder =>
                builder.Services.AddSingleton<IAssetWorkshop>(provider => new Workshop(this, provider.GetRequiredService<IAssetStore>())));
        await studio.StartAsync(Token);
    }

    private async Task CloseAsync()
    {
        await studio!.StopAsync(CancellationToken.None);
        await studio.DisposeAsync();
    }

    /// <summary>Makes a line of text, after what the test orders.</summary>
    private sealed class Workshop(AssetGrainTests test, IAssetStore store) : IAssetWorkshop
    {
        public Price Quote(AssetSpec spec) => Price.Free;

        public async Task<StoredAsset> MakeAsync(
            AssetSpec spec, IJobSlip slip, IProgress<double> progress, CancellationToken cancellationToken)
        {
            test.jobs.Enqueue(slip.JobId);
            await test.order(slip, cancellationToken);
            return await store.AddAsync(spec, TestData.Writing("a picture"), cancellationToken);
        }
    }
}
