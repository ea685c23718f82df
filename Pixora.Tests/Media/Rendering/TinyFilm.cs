using System.Globalization;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Captions;
using Pixora.Media.Rendering.Muxing;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
using Pixora.Tests.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering;

/// <summary>A good film of 6 seconds and 64×36 pixels in three clips of two seconds, and the ways to make it a bad one.</summary>
internal sealed record TinyFilm
{
    public const int FrameRate = 30;

    private static readonly FFmpeg FFmpeg = new();

    public string Size { get; init; } = "64x36";

    public string Aspect { get; init; } = "1";

    /// <summary>FFmpeg's source of each clip's picture.</summary>
    public ValueList<string> Pictures { get; init; } = ["testsrc2", "testsrc2", "testsrc2"];

    public string Colours { get; init; } = "bt709";

    /// <summary>Frames of a group of pictures; a clip has 60.</summary>
    public int Group { get; init; } = 60;

    /// <summary>Clips are encoded as one instead of joined, so that a join is no key frame.</summary>
    public ValueList<int> ClipFrames { get; init; } = [60, 60, 60];

    /// <summary>A filter over the finished sound.</summary>
    public string Sound { get; init; } = "anull";

    public string Title { get; init; } = "Tiny";

    public ValueList<Cue> Cues { get; init; } = [new(1, 2.5, "Hello there,"), new(2.5, 4.5, "this is a tiny\nfilm.")];

    public ValueList<FilmChapter> Chapters { get; init; } =
        [new(new("scene-1"), "One", 0), new(new("scene-2"), "Two", 2), new(new("scene-3"), "Three", 4)];

    public static FilmExpectation Expected => new(
        64, 36, FrameRate, 180, [0, 60, 120], [], [], SoundPlan.Continuous, [new(1, 4.5)],
        new TinyFilm().Cues, new TinyFilm().Chapters);

    /// <summary>Makes the parts and joins them to <c>film.mp4</c>.</summary>
    public async Task<string> MakeAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await FilmMuxer().MuxAsync(await RequestAsync(folder, cancellationToken), folder["film.mp4"], cancellationToken);
        return folder["film.mp4"];
    }

    public async Task<FilmRequest> RequestAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        var clips = new List<string>();
        foreach (var (index, picture) in Pictures.Index())
        {
            clips.Add(folder[$"it's part {index}.mp4"]);
            await FFmpeg.RunAsync(Clip(picture, ClipFrames[index], clips[^1]), cancellationToken);
        }

        await MakeSoundAsync(folder, cancellationToken);
        await FFmpeg.RunAsync(["-loglevel", "error", "-f", "lavfi", "-i", "testsrc2=s=64x36", "-frames:v", "1", "-update", "1", "-y", folder["cover 100%d.jpg"]], cancellationToken);
        await File.WriteAllTextAsync(folder["captions.srt"], SubRip.Write(Cues), cancellationToken);
        return new FilmRequest([.. clips], folder["sound.m4a"], folder["captions.srt"], folder["cover 100%d.jpg"], Title, "en", 6, Chapters);
    }

    private static FilmMuxer FilmMuxer() => new();

    private string[] Clip(string picture, int frames, string path) =>
    [
        "-loglevel", "error", "-f", "lavfi", "-i", $"{picture}{(picture.Contains('=', StringComparison.Ordinal) ? ":" : "=")}s={Size}:r={FrameRate}", "-frames:v", frames.ToString(CultureInfo.InvariantCulture),
        "-vf", $"setsar={Aspect},format=yuv420p", "-c:v", "libx264", "-preset", "veryfast", "-bf", "3",
        "-g", Group.ToString(CultureInfo.InvariantCulture), "-flags", "+cgop",
        "-color_primaries", Colours, "-color_trc", Colours, "-colorspace", Colours, "-color_range", "tv", "-video_track_timescale", "15360", "-y", path,
    ];

    private async Task MakeSoundAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        WavFile.Write(folder["voice.wav"], TestSounds.Voice(3.5));
        WavFile.Write(folder["music.wav"], TestSounds.Music(6));
        await new SoundtrackMixer().MixAsync(new(6, [new(folder["voice.wav"], 1, 1)], folder["music.wav"], 0), folder["mix.m4a"], new Progress<double>(), cancellationToken);
        await FFmpeg.RunAsync(["-loglevel", "error", "-i", folder["mix.m4a"], "-af", Sound, "-c:a", "aac", "-b:a", "192k", "-y", folder["sound.m4a"]], cancellationToken);
    }
}
