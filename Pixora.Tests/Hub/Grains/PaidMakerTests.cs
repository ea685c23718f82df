using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Makers;

namespace Pixora.Tests.Hub.Grains;

/// <summary>A maker that is paid by the order, from the order to the file, across the end of a server.</summary>
public sealed class PaidMakerTests : IDisposable
{
    private static readonly ImageSpec Picture = PaidMakerServer.Picture(new JobService());

    private readonly TemporaryFolder data = new();
    private readonly JobService service = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_server_that_ends_between_the_order_and_the_answer_asks_for_the_job_when_it_is_back_and_orders_no_other()
    {
        var settings = TestStore.Settings;
        using var down = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var studio = await OpenAsync(settings);
        var lost = AskAsync(studio, down.Token);
        await service.Ordered.WaitAsync(TimeSpan.FromSeconds(20), Token);
        await UntilAsync(studio, "\"jobId\":\"job-1\"");
        await CloseAsync(studio);
        await down.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lost);

        service.Finish();
        var back = await OpenAsync(settings);
        var arrival = await AskAsync(back, Token).WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal((1, false), (service.Orders, arrival.Reused));
        Assert.NotEmpty(service.Asked);
        Assert.All(service.Asked, job => Assert.Equal("job-1", job));
        Assert.True(new FileInfo(arrival.Asset.Path).Length > 0);
        await UntilAsync(back, "\"cost\":0.04");
        await CloseAsync(back);
    }

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_a_paid_call_asks_for_the_same_job_when_it_is_back()
    {
        using var folder = new TemporaryFolder();
        var jobs = new FolderJobService(folder.Path);
        using (var killed = PaidMakerServer.Start(data.Path, folder.Path))
        {
            await HubProcess.UntilAsync(() => jobs.Asked.Count > 0 || killed.HasExited);
            killed.Kill();
            await killed.WaitForExitAsync(Token);
        }

        Assert.Equal(["job-1"], jobs.Asked);
        jobs.Finish();
        using var back = PaidMakerServer.Start(data.Path, folder.Path);
        var record = await back.StandardOutput.ReadToEndAsync(Token);
        await back.WaitForExitAsync(Token);

        Assert.Equal(1, jobs.Orders);
        Assert.Equal(["job-1", "job-1"], jobs.Asked);
        Assert.Contains("\"jobId\":\"job-1\"", record, StringComparison.Ordinal);
        Assert.Contains("\"cost\":0.04", record, StringComparison.Ordinal);
    }

    private static Task<AssetArrival> AskAsync(WebApplication studio, CancellationToken cancellationToken) =>
        studio.Services.GetRequiredService<IAssets>().GetOrMakeAsync(
            Picture, new Progress<double>(), cancellationToken);

    /// <summary>What is remembered is written beside what is told.</summary>
    private static async Task UntilAsync(WebApplication studio, string part)
    {
        var key = studio.Services.GetRequiredService<StoreKeys>().Asset(Picture.Key.Value);
        var document = "";
        for (var tries = 0; tries < 500 && !document.Contains(part, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
            document = await studio.Services.GetRequiredService<StudioStore>().AskAsync(
                database => database.HashGetAsync(key, "data"));
            document ??= "";
        }

        Assert.Contains(part, document, StringComparison.Ordinal);
    }

    private static async Task CloseAsync(WebApplication studio)
    {
        await studio.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), Token);
        await studio.DisposeAsync();
    }

    private async Task<WebApplication> OpenAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var studio = TestStudio.Build(
            data.Path,
            new StagedRenderer(data.Path),
            settings,
            builder => builder.Services.AddSingleton<IImageMaker>(new PaidImageMaker(service)));
        await studio.StartAsync(Token);
        return studio;
    }
}
