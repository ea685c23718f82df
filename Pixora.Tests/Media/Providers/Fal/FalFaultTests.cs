using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;
using Pixora.Tests.Media.Rendering.Frames;

namespace Pixora.Tests.Media.Providers.Fal;

/// <summary>What fal may do, and what becomes of it.</summary>
public sealed class FalFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_order_whose_answer_is_lost_is_asked_about_since_it_cannot_be_found()
    {
        var table = Table();
        await table.ExpectOfRefusalsAsync(StandInFal.Orders);
        foreach (var lost in (ServiceFault[])
            [ServiceFault.LostAnswer, ServiceFault.TornOff, ServiceFault.Gateway, ServiceFault.Malformed, ServiceFault.WrongPage])
        {
            await table.ExpectAsync(StandInFal.Orders, "maker.unsettled 1", lost);
        }

        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task A_request_in_the_queue_is_asked_for_through_every_failure_and_completed_is_not_success()
    {
        var table = Table();
        foreach (var passing in (ServiceFault[])
            [ServiceFault.TooMany, ServiceFault.Error, ServiceFault.Gateway, ServiceFault.TornOff, ServiceFault.Malformed])
        {
            await table.ExpectAsync(StandInFal.Status, "made 1", passing, passing);
        }

        await table.ExpectAsync(StandInFal.Results, "made 1", ServiceFault.Error);
        await table.ExpectAsync(StandInFal.Jobs, "maker.failed 1", ServiceFault.JobFails);
        await table.ExpectAsync(StandInFal.Jobs, "provider.refused 1", ServiceFault.JobRefused);
        await table.ExpectAsync(StandInFal.Jobs, "maker.unsettled 1", ServiceFault.JobLost);
        await table.ExpectAsync(StandInFal.Jobs, "maker.answer 1", ServiceFault.OutputRemoved);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_brought_there_costs_nothing()
    {
        var table = Table();
        await table.ExpectAsync("upload", "made 1", ServiceFault.Error, ServiceFault.LostAnswer);
        await table.ExpectAsync("put", "made 1", ServiceFault.TornOff);
        await table.ExpectAsync("upload", "maker.key 0", ServiceFault.BadKey);
        await table.ExpectAsync("upload", "maker.answer 0", ServiceFault.WrongPage);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task A_clip_is_fetched_again_and_never_ordered_again()
    {
        var table = Table();
        await table.ExpectOfFilesAsync(StandInFal.Files);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task What_may_have_been_ordered_before_a_crash_is_asked_about_and_not_ordered_again()
    {
        await using var service = new StandInFal();
        await service.StartAsync();
        var slip = new RecordingSlip { Intent = "abc@1795000000" };

        var fault = await Assert.ThrowsAsync<ProviderException>(() => RunAsync(service, Path.Combine(folder.Path, "clip.mp4"), slip));

        Assert.Equal("maker.unsettled", fault.Code);
        Assert.Empty(service.Bill);
    }

    private FaultTable<StandInFal> Table() => new(() => new(), (service, path, _) => RunAsync(service, path, new PatientSlip()));

    private Task RunAsync(StandInFal service, string path, IJobSlip slip) => RemoteMakerSet.One<IMotionMaker>(service.Profile).MakeAsync(
        new(TestPicture.Textured(Path.Combine(folder.Path, "still.png"), 72, 42), "waves", CameraMotion.PushIn, 1, 64, 36, 7),
        path,
        MakerContext.Alone with { Slip = slip },
        Token);
}
