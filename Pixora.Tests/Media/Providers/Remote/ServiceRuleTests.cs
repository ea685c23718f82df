using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.Remote;

/// <summary>
/// The rules that every adapter of a service keeps, each by its number in the list that the issue refers to. Those of
/// models (4) are in <c>ModelTrapTests</c>, of lanes and limits (10) in <c>WorkshopLanesTests</c> and
/// <c>SpendingTests</c>, of a scene that fails alone (11) in <c>ServiceFilmTests</c>, of a clip's own sound (13) in
/// <c>ClipFileTests</c>, and of a machine without keys (14) in <c>NoConnectionTests</c>.
/// </summary>
public sealed class ServiceRuleTests : IDisposable
{
    private static readonly ImageRequest Picture = new("the sea", VisualStyle.Cinematic, 64, 36, 7, []);

    private readonly TemporaryFolder folder = new();
    private readonly SkippingTime clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => Path.Combine(folder.Path, "part");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task R1_what_was_billed_is_not_ordered_again_when_its_answer_is_lost()
    {
        await using var service = await ReplicateAsync();
        service.Next(StandInReplicate.Orders, ServiceFault.LostAnswer);

        await DrawAsync(service);

        Assert.Single(service.Bill);
    }

    [Fact]
    public async Task R2_a_service_that_says_when_to_come_back_is_not_asked_before()
    {
        await using var service = await ReplicateAsync();
        service.Next(StandInReplicate.Orders, ServiceFault.TooMany);

        await DrawAsync(service);

        Assert.Contains(TimeSpan.FromSeconds(7), clock.Waits);
    }

    [Fact]
    public async Task R3_a_refusal_is_not_sent_again()
    {
        List<string> wrong = [];
        foreach (var refusal in (ServiceFault[])
            [ServiceFault.BadKey, ServiceFault.Unpaid, ServiceFault.Unknown, ServiceFault.Invalid, ServiceFault.Quota,
                ServiceFault.Content])
        {
            await using var service = await ReplicateAsync();
            service.Next(StandInReplicate.Orders, refusal);
            var fault = await Assert.ThrowsAsync<ProviderException>(() => DrawAsync(service));
            if (service.Calls.Count != 1 || fault.Retryable || fault.Paid is Payment.Yes or Payment.Unknown)
            {
                wrong.Add($"{refusal}: {service.Calls.Count} calls, {fault.Code}, paid {fault.Paid}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task R5_a_job_that_nobody_wants_ends_at_the_service_and_every_job_ends_there_at_some_time()
    {
        await using var service = await ReplicateAsync();
        service.Next(StandInReplicate.Jobs, ServiceFault.NeverReady);
        using var leaving = new CancellationTokenSource();
        var slip = new PatientSlip();
        service.OnCall = () =>
        {
            if (service.Calls.Count > 4)
            {
                slip.IsUnwanted = true;
                leaving.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DrawAsync(service, slip, leaving.Token));

        Assert.Equal(slip.JobId, Assert.Single(service.Cancelled));
        Assert.Equal("60m", Assert.Single(service.Deadlines));
    }

    [Fact]
    public async Task R6_what_was_made_is_fetched_at_once_looked_at_and_fetched_again_without_being_ordered_again()
    {
        await using var service = await ReplicateAsync();
        service.Next(StandInReplicate.Files, ServiceFault.TornOff);
        await DrawAsync(service);
        Assert.Single(service.Bill);

        await using var other = await ReplicateAsync();
        other.Next(StandInReplicate.Files, ServiceFault.WrongBytes);
        Assert.Equal("maker.answer", (await Assert.ThrowsAsync<ProviderException>(() => DrawAsync(other))).Code);
        Assert.Single(other.Bill);
    }

    [Fact]
    public async Task R7_a_job_is_asked_for_ever_more_seldom_between_half_a_second_and_five()
    {
        await using var service = await ReplicateAsync();
        service.Rounds = 12;

        await DrawAsync(service);

        Assert.Equal(clock.Waits.Order(), clock.Waits);
        Assert.All(clock.Waits, wait => Assert.InRange(wait.TotalSeconds, 0.5, 5));
        Assert.Equal(TimeSpan.FromSeconds(5), clock.Waits[^1]);
    }

    [Fact]
    public async Task R8_no_path_of_this_machine_leaves_it()
    {
        await using var service = await ReplicateAsync();
        var reference = Path.Combine(folder.Path, "ada.png");
        await File.WriteAllBytesAsync(reference, ServiceFiles.Picture(32, 32, "ada"), Token);

        await DrawAsync(service, request: Picture with { Characters = ["Ada"], References = [reference] });

        Assert.All(service.Bodies, body =>
            Assert.DoesNotContain(folder.Path, body.ToJsonString(), StringComparison.Ordinal));
        Assert.Contains("input_images", Assert.Single(service.Bodies)["input"]!.ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task R9_a_key_is_in_no_words_of_ours_and_goes_to_no_other_host()
    {
        await using var service = await ReplicateAsync();
        service.Next(StandInReplicate.Orders, ServiceFault.BadKey);
        var refused = await Assert.ThrowsAsync<ProviderException>(() => DrawAsync(service));
        service.Next(StandInReplicate.Files, ServiceFault.MovedInside);
        var moved = await Assert.ThrowsAsync<ProviderException>(() => DrawAsync(service));

        Assert.DoesNotContain(StandInService.Key, refused.ToString(), StringComparison.Ordinal);
        Assert.Equal("maker.address", moved.Code);
    }

    [Fact]
    public async Task R12_a_model_that_is_gone_is_said_to_be_in_plain_words()
    {
        await using var service = await ReplicateAsync();
        service.Next(StandInReplicate.Orders, ServiceFault.Unknown);

        var fault = await Assert.ThrowsAsync<ProviderException>(() => DrawAsync(service));

        Assert.Contains("its model may be retired", fault.Message, StringComparison.Ordinal);
    }

    private async Task<StandInReplicate> ReplicateAsync()
    {
        var service = new StandInReplicate(clock);
        await service.StartAsync();
        return service;
    }

    private Task DrawAsync(
        StandInReplicate service, IJobSlip? slip = null, CancellationToken? cancellationToken = null,
            ImageRequest? request = null) =>
        RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image), clock).MakeAsync(
            request ?? Picture,
            Target,
            MakerContext.Alone with { Slip = slip ?? new PatientSlip() },
            cancellationToken ?? Token);
}
