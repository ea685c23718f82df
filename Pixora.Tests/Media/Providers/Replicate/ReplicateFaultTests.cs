using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.Replicate;

/// <summary>What Replicate may do, and what becomes of it.</summary>
public sealed class ReplicateFaultTests
{
    private static readonly ImageRequest Picture = new("the sea", VisualStyle.Cinematic, 64, 36, 7, []);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_whose_answer_is_lost_is_found_again_by_its_input_and_paid_once()
    {
        var table = Table();
        await table.ExpectOfRefusalsAsync(StandInReplicate.Orders);
        foreach (var lost in (ServiceFault[])
            [ServiceFault.LostAnswer, ServiceFault.TornOff, ServiceFault.Gateway, ServiceFault.Malformed, ServiceFault.WrongPage])
        {
            await table.ExpectAsync(StandInReplicate.Orders, "made 1", lost);
        }

        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task A_job_that_was_ordered_is_asked_for_through_every_failure()
    {
        var table = Table();
        foreach (var passing in (ServiceFault[])
            [
                ServiceFault.TooMany, ServiceFault.Error, ServiceFault.Unavailable, ServiceFault.Gateway, ServiceFault.LostAnswer,
                ServiceFault.TornOff, ServiceFault.Malformed, ServiceFault.WrongPage,
            ])
        {
            await table.ExpectAsync(StandInReplicate.Status, "made 1", passing, passing);
        }

        await table.ExpectAsync(StandInReplicate.Status, "maker.key 1", ServiceFault.BadKey);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task How_a_job_ends_is_told_apart()
    {
        var table = Table();
        await table.ExpectAsync(StandInReplicate.Jobs, "maker.failed 1", ServiceFault.JobFails);
        await table.ExpectAsync(StandInReplicate.Jobs, "provider.refused 1", ServiceFault.JobRefused);
        await table.ExpectAsync(StandInReplicate.Jobs, "maker.failed 1", ServiceFault.JobCancelled);
        await table.ExpectAsync(StandInReplicate.Jobs, "maker.unsettled 1", ServiceFault.JobLost);
        await table.ExpectAsync(StandInReplicate.Jobs, "maker.answer 1", ServiceFault.OutputRemoved);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task Its_output_is_fetched_again_and_never_ordered_again()
    {
        var table = Table();
        await table.ExpectOfFilesAsync(StandInReplicate.Files);
        await table.ExpectAsync(StandInReplicate.Files, "maker.answer 1", ServiceFault.Truncated);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task A_job_that_nobody_waits_for_is_cancelled_at_the_service_and_ordered_anew_when_somebody_does()
    {
        var clock = new SkippingTime();
        await using var service = new StandInReplicate(clock);
        await service.StartAsync();
        service.Next(StandInReplicate.Jobs, ServiceFault.NeverReady);
        var maker = RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image), clock);
        using var leaving = new CancellationTokenSource();
        var slip = new PatientSlip();
        service.OnCall = () =>
        {
            if (service.Calls.Count > 5)
            {
                slip.IsUnwanted = true;
                leaving.Cancel();
            }
        };
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "picture");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => maker.MakeAsync(Picture, path, MakerContext.Alone with { Slip = slip }, leaving.Token));
        Assert.Equal(slip.JobId, Assert.Single(service.Cancelled));

        service.OnCall = () => { };
        slip.IsUnwanted = false;
        await maker.MakeAsync(Picture, path, MakerContext.Alone with { Slip = slip }, Token);
        Assert.True(File.Exists(path));
        Assert.Equal(2, service.Bill.Count);
    }

    [Fact]
    public async Task A_job_goes_on_when_only_this_process_ends()
    {
        var clock = new SkippingTime();
        await using var service = new StandInReplicate(clock);
        await service.StartAsync();
        service.Next(StandInReplicate.Jobs, ServiceFault.NeverReady);
        using var ending = new CancellationTokenSource();
        service.OnCall = () =>
        {
            if (service.Calls.Count > 5)
            {
                ending.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RemoteMakerSet.One<IImageMaker>(
            service.Profile(MakerCapability.Image), clock).MakeAsync(Picture, "never", MakerContext.Alone, ending.Token));

        Assert.Empty(service.Cancelled);
    }

    /// <summary>Every point at which a process may end, one after the other; what it kept before is all that the next one knows.</summary>
    [Fact]
    public async Task A_process_that_is_killed_at_any_point_pays_once()
    {
        var wrong = new List<string>();
        var reached = 0;
        for (var point = 1; point <= 24; point++)
        {
            var clock = new SkippingTime();
            await using var service = new StandInReplicate(clock) { Rounds = 5 };
            await service.StartAsync();
            var slip = new CrashingSlip(point);
            service.OnCall = slip.Pass;
            service.OnBilled = () => Task.Run(slip.Pass);
            var maker = RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image), clock);
            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.Path, "picture");
            try
            {
                await maker.MakeAsync(Picture, path, MakerContext.Alone with { Slip = slip }, slip.Killed);
            }
            catch (Exception) when (slip.IsDead)
            {
                reached++;
                await maker.MakeAsync(Picture, path, MakerContext.Alone with { Slip = slip.Reborn() }, Token);
            }

            if (service.Bill.Count != 1 || !File.Exists(path))
            {
                wrong.Add($"point {point}: {service.Bill.Count} orders");
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(reached, 12, 24);
    }

    private static FaultTable<StandInReplicate> Table()
    {
        var clock = new SkippingTime();
        return new(
            () => new(clock),
            (service, path, slip) => RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image), clock).MakeAsync(
                Picture, path, MakerContext.Alone with { Slip = slip is RecordingSlip ? new PatientSlip() : slip }, Token));
    }
}
