using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Providers;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.EndToEnd;

/// <summary>A film whose pictures, voice, music and motion all come from services that fail in between.</summary>
public sealed class ServiceFilmTests : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();
    private readonly SkippingTime clock = new();
    private readonly StandInMedia pictures = new();
    private readonly StandInMedia voice = new(ServerDialect.Kokoro);
    private readonly StandInFal motion = new();
    private readonly StandInReplicate music;

    public ServiceFilmTests() => music = new(clock);

    public async ValueTask InitializeAsync()
    {
        await pictures.StartAsync();
        await voice.StartAsync();
        await motion.StartAsync();
        await music.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await pictures.DisposeAsync();
        await voice.DisposeAsync();
        await motion.DisposeAsync();
        await music.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task Six_scenes_with_a_minute_of_failures_a_refused_scene_and_two_edits_cost_exactly_what_they_need()
    {
        pictures.Next(StandInMedia.Orders, ServiceFault.Content);
        voice.Next(StandInMedia.Orders, [.. Enumerable.Repeat(ServiceFault.Unavailable, 4)]);
        motion.Next(StandInFal.Status, ServiceFault.Error, ServiceFault.TornOff);
        music.Next(StandInReplicate.Orders, ServiceFault.LostAnswer);
        await using var studio = new SmallStudio(data.Path, change: SetUp);
        var plan = await PlanAsync(studio);

        await Assert.ThrowsAsync<UnfinishedFilmException>(() => studio.RenderAsync(plan));
        var refused = Assert.Single(studio.Failed);
        Assert.Equal((ProviderException.Refused, Payment.No), (refused.Code, refused.Paid));
        Assert.Equal((5, 6, 5, 1), Bills);

        var other = Edited(plan, refused.Scene, "a quiet harbour at noon");
        await studio.RenderAsync(other);
        Assert.Equal((6, 6, 6, 1), Bills);

        var scenes = other.Scenes.Where(scene => scene.Id != refused.Scene).Take(2).ToArray();
        var edited = Edited(Edited(other, scenes[0].Id, "a lighthouse in the fog"), scenes[1].Id, "gulls over the cliffs");
        var film = await studio.RenderAsync(edited);

        Assert.Equal((8, 6, 8, 1), Bills);
        Assert.InRange(film.Seconds, 20, 60);
        Assert.Equal(8 + 6 + 8 + 1 + 1, studio.Ordered.Count(order => order.Price.Dollars is not null));
        Assert.All(pictures.Bill.Concat(motion.Bill), bill => Assert.NotEmpty(bill));
        Assert.Equal(pictures.Bill.Count, pictures.Bill.Distinct().Count());
    }

    /// <summary>Orders that were billed: of pictures, speech, motion and music.</summary>
    private (int Pictures, int Speech, int Motion, int Music) Bills =>
        (pictures.Bill.Count, voice.Bill.Count, motion.Bill.Count, music.Bill.Count);

    private static Breakdown Edited(Breakdown plan, SceneId id, string visual) => plan with
    {
        Scenes = [.. plan.Scenes.Select(scene => scene.Id == id ? scene with { Visual = visual } : scene)],
    };

    private static async Task<Breakdown> PlanAsync(SmallStudio studio)
    {
        var plan = await studio.PlanAsync(new Brief("A film about the sea", 30));
        var six = Enumerable.Range(1, 6).Select(number => plan.Scenes[0] with
        {
            Id = new SceneId($"scene-{number}"),
            Narration = $"This is the sentence of scene number {number}.",
            Visual = $"waves of kind {number}",
            Characters = [],
        });
        return plan with { Scenes = [.. six], Characters = [] };
    }

    private void SetUp(IServiceCollection services)
    {
        services.Configure<RemoteMakerOptions>(options =>
        {
            options.Profiles["pictures"] = pictures.Profile(MakerCapability.Image);
            options.Profiles["voice"] = voice.Profile(MakerCapability.Speech);
            options.Profiles["music"] = music.Profile(MakerCapability.Music);
            options.Profiles["motion"] = motion.Profile;
        });
        services.Configure<MakerOptions>(options =>
        {
            options.Image = "pictures";
            options.Speech = "voice";
            options.Music = "music";
            options.Motion = "motion";
        });
        // In place of the usual source, whose clock is the usual one.
        services.Replace(ServiceDescriptor.Singleton<IMakerSource>(provider => new RemoteMakers(
            provider.GetRequiredService<IOptions<RemoteMakerOptions>>(),
            provider.GetRequiredService<MakerBook>(),
            provider.GetRequiredService<MediaTools>(),
            clock)));
    }
}
