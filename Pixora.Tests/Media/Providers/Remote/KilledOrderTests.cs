using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.Remote;

/// <summary>
/// A process that ends at any point of an order pays once: the next one makes it, or where nobody can know whether it
/// was ordered says so and orders nothing. Replicate can be asked: see <c>ReplicateFaultTests</c>.
/// </summary>
public sealed class KilledOrderTests : IDisposable
{
    private const int Points = 20;

    private static readonly ImageRequest Picture = new("the sea", VisualStyle.Cinematic, 64, 36, 7, []);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_request_in_fals_queue_is_asked_for_by_its_id_and_what_has_none_is_asked_about()
    {
        var picture = Path.Combine(folder.Path, "frame.png");
        await File.WriteAllBytesAsync(picture, ServiceFiles.Picture(64, 36, "the sea"), Token);
        var request = new MotionRequest(picture, "the sea", CameraMotion.Static, 5, 64, 36, 7);

        var endings = await KillAsync(
            () => new StandInFal { Rounds = 3 },
            (service, path, slip, token) => RemoteMakerSet.One<IMotionMaker>(service.Profile).MakeAsync(
                request, path, MakerContext.Alone with { Slip = slip }, token));

        Assert.Contains("made after all", endings);
        Assert.Contains("asked about", endings);
    }

    [Fact]
    public async Task An_order_that_is_delivered_in_its_answer_is_asked_about_once_it_may_have_been_taken()
    {
        var endings = await KillAsync(
            () => new StandInMedia(),
            (service, path, slip, token) =>
                RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image)).MakeAsync(
                Picture, path, MakerContext.Alone with { Slip = slip }, token));

        Assert.Contains("made after all", endings);
        Assert.Contains("asked about", endings);
    }

    /// <summary>How each point ended; a point at which something was paid twice fails at once.</summary>
    private async Task<IReadOnlyList<string>> KillAsync<TService>(
        Func<TService> create, Func<TService, string, IJobSlip, CancellationToken, Task> run)
        where TService : StandInService
    {
        var endings = new List<string>();
        for (var point = 1; point <= Points; point++)
        {
            await using var service = create();
            await service.StartAsync();
            var slip = new CrashingSlip(point);
            service.OnCall = slip.Pass;
            service.OnBilled = () => Task.Run(slip.Pass);
            var path = Path.Combine(folder.Path, $"part-{point}");
            try
            {
                await run(service, path, slip, slip.Killed);
                endings.Add("never killed");
            }
            catch (Exception) when (slip.IsDead)
            {
                endings.Add(await GoOnAsync(() => run(service, path, slip.Reborn(), Token)));
            }

            Assert.True(service.Bill.Count <= 1, $"Point {point}: paid {service.Bill.Count} times ({endings[^1]}).");
            Assert.True(File.Exists(path) == (endings[^1] != "asked about"), $"Point {point}: {endings[^1]}.");
        }

        return endings;
    }

    private static async Task<string> GoOnAsync(Func<Task> run)
    {
        try
        {
            await run();
            return "made after all";
        }
        catch (ProviderException fault) when (fault is { Code: "maker.unsettled", Paid: Payment.Unknown })
        {
            return "asked about";
        }
    }
}
