using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
using Pixora.Tests.Media.Graph;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Every maker at once; what they are given must be there.</summary>
internal sealed class FakeMakers(FakeStudio studio) :
    IImageMaker, ISpeechSynthesizer, IMusicComposer, IStillCamera, IClipEncoder, ISceneJoiner, ISoundtrackMixer, ICoverPainter, IFilmMuxer, IFilmInspector
{
    MakerProfile IImageMaker.Profile => SampleFilms.Makers.Image;

    MakerProfile ISpeechSynthesizer.Profile => SampleFilms.Makers.Speech!;

    MakerProfile IMusicComposer.Profile => SampleFilms.Makers.Music;

    MakerProfile IStillCamera.Profile => SampleFilms.Makers.Motion;

    public bool Speaks(string language) => studio.Speaks;

    public Task MakeAsync(ImageRequest request, string path, CancellationToken cancellationToken)
    {
        Assert.All(request.References ?? [], reference => Assert.True(File.Exists(reference)));
        return studio.MakeAsync(request.Framing == Framing.Portrait ? AssetKind.Portrait : AssetKind.Image, request, path, cancellationToken);
    }

    public async Task<Speech> SynthesizeAsync(SpeechRequest request, string path, CancellationToken cancellationToken)
    {
        await studio.MakeAsync(AssetKind.Narration, request, path, cancellationToken);
        return SpeechEstimate.Of(request);
    }

    public Task ComposeAsync(MusicRequest request, string path, CancellationToken cancellationToken) =>
        studio.MakeAsync(AssetKind.Music, request, path, cancellationToken);

    public Task<IFrameSource> OpenAsync(MotionRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task EncodeAsync(ClipRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken)
    {
        progress.Report(0.5);
        return MakeFromAsync(request.Layers.Count == 1 ? AssetKind.Clip : AssetKind.Join, [.. request.Layers.Select(layer => layer.Motion.ImagePath)], path, cancellationToken);
    }

    public Task JoinAsync(IReadOnlyList<string> clips, string path, CancellationToken cancellationToken) =>
        MakeFromAsync(AssetKind.Scene, [.. clips], path, cancellationToken);

    public Task MixAsync(SoundtrackRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken) =>
        MakeFromAsync(AssetKind.Soundtrack, [.. request.Narrations.Select(narration => narration.Path), request.MusicPath], path, cancellationToken);

    public Task PaintAsync(CoverRequest request, string path, CancellationToken cancellationToken) =>
        MakeFromAsync(AssetKind.Thumbnail, [request.ImagePath], path, cancellationToken);

    public Task MuxAsync(FilmRequest request, ValueList<Cue> cues, string path, CancellationToken cancellationToken) =>
        MakeFromAsync(AssetKind.Film, [.. request.Clips, request.Soundtrack, request.Captions, request.Cover], path, cancellationToken);

    public Task<FilmReport> InspectAsync(string path, FilmExpectation expected, CancellationToken cancellationToken) =>
        Task.FromResult(new FilmReport([studio.Check], (double)expected.Frames / expected.FrameRate, new FileInfo(path).Length));

    private Task MakeFromAsync(AssetKind kind, string?[] inputs, string path, CancellationToken cancellationToken)
    {
        Assert.All(inputs.OfType<string>(), input => Assert.True(File.Exists(input)));
        return studio.MakeAsync(kind, string.Join(' ', inputs.Select(Path.GetFileName)), path, cancellationToken);
    }
}
