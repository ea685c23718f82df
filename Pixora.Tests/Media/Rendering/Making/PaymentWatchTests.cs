using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class PaymentWatchTests
{
    private static readonly ProviderException Lost = new("provider.away", "Nobody answered.", retryable: true);

    private static readonly ProviderException Refused = new(ProviderException.Refused, "No.", retryable: false);

    [Fact]
    public void What_costs_nothing_or_was_not_asked_for_is_not_paid()
    {
        var free = new PaymentWatch(NoSlip.Instance, isFree: true);
        free.Begin();

        Assert.Equal(Payment.No, free.Of(Lost));
        Assert.Equal(Payment.No, new PaymentWatch(NoSlip.Instance, isFree: false).Of(Lost));
    }

    [Fact]
    public void What_was_delivered_and_could_not_be_used_is_paid()
    {
        var watch = Begun();
        watch.Deliver();

        Assert.Equal(Payment.Yes, watch.Of(new("asset.spoilt", "Rubbish.", retryable: true)));
    }

    [Fact]
    public async Task A_refusal_costs_nothing_unless_a_job_was_named_and_of_anything_else_nobody_knows()
    {
        var watch = Begun();

        Assert.Equal(Payment.Unknown, watch.Of(Lost));
        Assert.Equal(Payment.No, watch.Of(Refused));
        await watch.KeepAsync("job-1", TestContext.Current.CancellationToken);
        Assert.Equal(Payment.Unknown, watch.Of(Refused));
    }

    [Fact]
    public void A_maker_that_knows_says_so() => Assert.Equal(
        Payment.Yes, Begun().Of(new("provider.away", "Charged.", retryable: false) { Paid = Payment.Yes }));

    private static PaymentWatch Begun()
    {
        var watch = new PaymentWatch(NoSlip.Instance, isFree: false);
        watch.Begin();
        return watch;
    }
}
