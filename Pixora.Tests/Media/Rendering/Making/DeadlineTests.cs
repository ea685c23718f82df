using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class DeadlineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_given_up_and_may_be_asked_again()
    {
        using var data = new TestData();
        using var studio = new FakeStudio(
            data, options: new() { DeadlineMinutes = 5 }, more: made => [new FakeMotionMaker(made)]);
        var asked = new TaskCompletionSource();
        studio.OnMake = (kind, token) =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, studio.Clock, token);
        };
        var picture = await PictureAsync(studio);
        var motion = new MotionSpec(
            new("moving-clips", 1, NeedsNetwork: true), null, new(picture.Value, "waves", default, 2, 64, 36, 1));

        var making = studio.Assets.GetOrMakeAsync(motion, new Progress<double>(), Token);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
        studio.Clock.Advance(TimeSpan.FromMinutes(5));

        var fault = await Assert.ThrowsAsync<ProviderException>(() => making);
        Assert.Equal(("maker.deadline", true), (fault.Code, fault.Retryable));
    }

    private static async Task<AssetKey> PictureAsync(FakeStudio studio)
    {
        var spec = SampleFilms.Plan(SampleFilms.SixScenes).Specs.OfType<ImageSpec>().First();
        await studio.Store.AddAsync(spec, TestData.Writing("a picture"), Token);
        return spec.Key;
    }
}
