using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
using Pixora.Tests.Media.Graph;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Every tool of the renderer at once; what they are given must be there.</summary>
internal sealed class FakeTools(FakeStudio studio) :
    IStillCamera, IFootageCheck, IClipEncoder, ISceneJoiner, ISoundtrackMixer, ICoverPainter, IFilmMuxer, IFilmInspector
{
    public MakerProfile Profile => SampleFilms.Makers.Motion;

    public Task<IFrameSource> OpenAsync(CameraMove request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<double> MeasureAsync(string path, double seconds, CancellationToken cancellationToken) =>
        Task.FromResult(seconds);

    public Task EncodeAsync(
        ClipRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken)
    {
        progress.Report(0.5);
        return MakeFromAsync(
            request.Layers.Count == 1 ? AssetKind.Clip : AssetKind.Join,
            [.. request.Layers.Select(layer => layer.Footage ?? layer.Motion.ImagePath)],
            path,
            cancellationToken);
    }

    public Task JoinAsync(IReadOnlyList<string> clips, string path, CancellationToken cancellationToken) =>
        MakeFromAsync(AssetKind.Scene, [.. clips], path, cancellationToken);

    public Task MixAsync(SoundtrackRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken) =>
        MakeFromAsync(
            AssetKind.Soundtrack,
            [.. request.Narrations.Select(narration => narration.Path), request.MusicPath],
            path,
            cancellationToken);

    public Task PaintAsync(CoverRequest request, string path, CancellationToken cancellationToken) =>
        MakeFromAsync(AssetKind.Thumbnail, [request.ImagePath], path, cancellationToken);

    public Task MuxAsync(FilmRequest request, ValueList<Cue> cues, string path, CancellationToken cancellationToken) =>
        MakeFromAsync(AssetKind.Film, [.. request.Clips, request.Soundtrack, request.Captions, request.Cover], path, cancellationToken);

    public Task<FilmReport> InspectAsync(string path, FilmExpectation expected, CancellationToken cancellationToken) =>
        Task.FromResult(
            new FilmReport([studio.Check], (double)expected.Frames / expected.FrameRate, new FileInfo(path).Length));

    private Task MakeFromAsync(AssetKind kind, string?[] inputs, string path, CancellationToken cancellationToken)
    {
        Assert.All(inputs.OfType<string>(), input => Assert.True(File.Exists(input)));
        return studio.MakeAsync(kind, string.Join(' ', inputs.Select(Path.GetFileName)), path, cancellationToken);
    }
}
