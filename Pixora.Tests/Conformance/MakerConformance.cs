using Pixora.Media.Generation;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Conformance;

/// <summary>
/// What every maker promises of whatever it makes: what it is, what it costs, what it cannot do, and that a job is
/// ordered once.
/// </summary>
public abstract class MakerConformance<TRequest>
    where TRequest : notnull
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected abstract IMaker<TRequest> Create();

    /// <summary>A request that it can make, quickly.</summary>
    private protected abstract TRequest Usual { get; }

    /// <summary>A request that it says it cannot make; the default when there is none.</summary>
    private protected virtual TRequest? Impossible => default;

    /// <summary>Jobs that its service was ordered so far; null for a maker that orders none.</summary>
    private protected virtual int? Orders => null;

    private protected abstract Task RunAsync(
        IMaker<TRequest> maker, MakerRun<TRequest> run, CancellationToken cancellationToken);

    [Fact]
    public void Says_what_it_is()
    {
        var profile = Create().Profile;
        Assert.Matches("^[a-z0-9][a-z0-9._-]{0,59}$", profile.Name);
        Assert.True(profile.Version >= 1);
    }

    [Fact]
    public void Asks_nothing_or_more_for_a_request_and_on_this_machine_nothing()
    {
        var maker = Create();
        var price = maker.Quote(Usual);
        Assert.False(price.Dollars < 0 || price.Units < 0);
        Assert.True(price.Units is null || price.Unit is { Length: > 0 });
        Assert.True(maker.Profile.NeedsNetwork || price == Price.Free);
    }

    [Fact]
    public void Does_not_refuse_what_is_usual() => Assert.Null(Create().Refuse(Usual));

    [Fact]
    public async Task What_it_cannot_make_it_says_beforehand_and_when_asked_all_the_same_with_one_code_and_orders_nothing()
    {
        if (Impossible is null)
        {
            Assert.Null(Create().Refuse(Usual));
            return;
        }

        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "never");
        var refusal = Create().Refuse(Impossible!);
        Assert.Matches(@"^(image|speech|music|motion)\.[a-z]+$", refusal?.Code);
        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => RunAsync(Create(), new(Impossible!, path, MakerContext.Alone), Token));
        Assert.Equal((refusal!.Code, false), (fault.Code, fault.Retryable));
        Assert.False(File.Exists(path));
        Assert.True(Orders is null or 0);
    }

    [Fact]
    public async Task A_job_that_was_ordered_before_a_kill_is_asked_for_and_not_ordered_again()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "part");
        var slip = new RecordingSlip();
        if (Orders is null)
        {
            await RunAsync(Create(), new(Usual, path, MakerContext.Alone with { Slip = slip }), Token);
            Assert.Null(slip.JobId);
            return;
        }

        var killed = new MakerRun<TRequest>(Usual, path, MakerContext.Alone with { Slip = slip });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(Create(), killed, slip.Kill.Token));
        Assert.False(File.Exists(path));
        await RunAsync(
            Create(), new(Usual, path, MakerContext.Alone with { Slip = new RecordingSlip(slip.JobId) }), Token);
        Assert.True(new FileInfo(path).Length > 0);
        Assert.Equal(1, Orders);
    }
}
