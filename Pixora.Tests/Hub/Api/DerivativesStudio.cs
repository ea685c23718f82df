using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Sound;
using SkiaSharp;

namespace Pixora.Tests.Hub.Api;

/// <summary>
/// A studio for all tests of a class, whose films have real narrations, pictures and thumbnails, and which counts what is
/// made of them.
/// </summary>
public sealed class DerivativesStudio : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();
    private readonly ConcurrentQueue<AssetKey> made = new();

    internal TestStudio Studio { get; private set; } = null!;

    /// <summary>Of the film that everybody looks at.</summary>
    internal string Task { get; private set; } = "";

    internal string Data => data.Path;

    private IAssetStore Store => Studio.Services.GetRequiredService<IAssetStore>();

    private FilmPlans Plans => Studio.Services.GetRequiredService<FilmPlans>();

    public async ValueTask InitializeAsync()
    {
        Studio = await TestStudio.OpenAsync(data, builder => builder.Services
            .AddSingleton<AssetWorkshop>()
            .AddSingleton<IAssetWorkshop>(services => new Counting(services.GetRequiredService<AssetWorkshop>(), made)));
        Studio.Renderer.Notes = job => NotesAsync(job.Breakdown).GetAwaiter().GetResult();
        Task = await Studio.FilmAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Studio.DisposeAsync();
        data.Dispose();
    }

    /// <summary>How often something was made.</summary>
    internal int Made(AssetKey key) => made.Count(other => other == key);

    /// <summary>Key of the first asset of a kind that the task names, and that is not of the renderer of all tests.</summary>
    internal async Task<string> KeyAsync(string kind)
    {
        using var client = new ApiClient(Studio);
        var snapshot = (await client.GetAsync($"tasks/{Task}")).Body.GetProperty("snapshot");
        return snapshot.GetProperty("assets").EnumerateArray()
            .Where(asset => asset.GetProperty("kind").GetString() == kind)
            .Select(asset => asset.GetProperty("key").GetString()!).First(key => key.Distinct().Count() > 1);
    }

    /// <summary>Puts the parts of a film there that nobody made, and says what they are.</summary>
    private async Task<IReadOnlyList<AssetNote>> NotesAsync(Breakdown breakdown)
    {
        var measured = new Dictionary<AssetKey, Speech>();
        var first = Plans.Plan(breakdown, measured).Specs;
        foreach (var voice in first.OfType<NarrationSpec>().DistinctBy(voice => voice.Key))
        {
            measured[voice.Key] = new Speech(2, [new SpokenWord(0, 9, 0, 2)]);
            await AddAsync(
                voice, path => WavFile.Write(path, TestSounds.Voice(2)), new AssetDetail(Speech: measured[voice.Key]));
        }

        var plan = Plans.Plan(breakdown, measured);
        var picture = plan.Specs.OfType<ImageSpec>().First();
        await AddAsync(picture, path => Draw(path, SKEncodedImageFormat.Png), AssetDetail.None);
        var cover = plan.Specs.OfType<ThumbnailSpec>().Single();
        await AddAsync(cover, path => Draw(path, SKEncodedImageFormat.Jpeg), AssetDetail.None);
        return
        [
            .. plan.Specs.OfType<NarrationSpec>().Select(voice => Note(voice) with { Seconds = 2 }),
            Note(picture), Note(cover), Note(plan.Specs.OfType<SoundtrackSpec>().Single()),
        ];
    }

    private static AssetNote Note(AssetSpec spec) => new(spec.Key.Value, spec.Kind.Text(), spec.Scene, Reused: false);

    private async Task AddAsync(AssetSpec spec, Action<string> write, AssetDetail detail) => await Store.AddAsync(
        spec,
        (path, _) =>
        {
            write(path);
            return System.Threading.Tasks.Task.FromResult(detail);
        },
        CancellationToken.None);

    private static void Draw(string path, SKEncodedImageFormat format)
    {
        using var picture = new SKBitmap(480, 270);
        picture.Erase(SKColors.Teal);
        using var file = File.Create(path);
        picture.Encode(file, format, 90);
    }

    private sealed class Counting(IAssetWorkshop workshop, ConcurrentQueue<AssetKey> made) : IAssetWorkshop
    {
        public Price Quote(AssetSpec spec) => workshop.Quote(spec);

        public Task<StoredAsset> MakeAsync(
            AssetSpec spec, IJobSlip slip, IProgress<double> progress, CancellationToken cancellationToken)
        {
            made.Enqueue(spec.Key);
            return workshop.MakeAsync(spec, slip, progress, cancellationToken);
        }
    }
}
