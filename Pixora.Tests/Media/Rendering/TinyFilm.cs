using System.Collections.Concurrent;
using System.Globalization;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Captions;
using Pixora.Media.Rendering.Muxing;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering;

/// <summary>
/// A good film of 6 seconds and 64×36 pixels in three clips of two seconds, and the ways to make it a bad one.
/// </summary>
internal sealed record TinyFilm
{
    public const int FrameRate = 30;

    private static readonly FFmpeg FFmpeg = new();
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Parts = new();
    private static readonly Lazy<Task<byte[]>> Mix = new(MixAsync);

    public string Size { get; init; } = "64x36";

    /// <summary>FFmpeg's source of each clip's picture.</summary>
    public ValueList<string> Pictures { get; init; } = ["testsrc2", "testsrc2", "testsrc2"];

    public ValueList<int> ClipFrames { get; init; } = [60, 60, 60];

    /// <summary>A filter over every clip.</summary>
    public string Look { get; init; } = "setsar=1";

    /// <summary>When frame N is seen, in 15360ths of a second.</summary>
    public string Times { get; init; } = "N*512";

    public string Colours { get; init; } = "bt709";

    /// <summary>A filter over the finished sound, null for none.</summary>
    public string? Sound { get; init; }

    public bool FastStart { get; init; } = true;

    /// <summary>False for a film that does not say what made it.</summary>
    public bool Marked { get; init; } = true;

    public string Title { get; init; } = "Tiny";

    public ValueList<Cue> Cues { get; init; } = [new(1, 1.9, "Hello there,"), new(2.1, 3.9, "this is a tiny\nfilm.")];

    public ValueList<FilmChapter> Chapters { get; init; } =
        [new(new("scene-1"), "One", 0), new(new("scene-2"), "Two", 2), new(new("scene-3"), "Three", 4)];

    public static FilmExpectation Expected => new(
        64, 36, FrameRate, 180, [0, 60, 120], [], [], SoundPlan.Continuous, [new(1, 4.5)],
        new TinyFilm().Cues, new TinyFilm().Chapters);

    /// <summary>Makes the parts and joins them to <c>film.mp4</c>.</summary>
    public async Task<string> MakeAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await new FilmMuxer().MuxAsync(
            await RequestAsync(folder, cancellationToken), Cues, folder["film.mp4"], cancellationToken);
        if (FastStart && Marked)
        {
            return folder["film.mp4"];
        }

        string[] tags =
        [
            .. FastStart ? ["-movflags", "+faststart"] : Array.Empty<string>(),
            .. Marked ? Array.Empty<string>() : ["-metadata", "comment="],
        ];
        await FFmpeg.RunAsync(
            [
                "-loglevel", "error", "-i", folder["film.mp4"], "-map", "0:v:0", "-map", "0:a:0", "-map", "0:s:0", "-c", "copy", "-bsf:s:0",
                FilmMuxer.DropEmpty, .. tags, "-y", folder["worse.mp4"],
            ],
            cancellationToken);
        return folder["worse.mp4"];
    }

    public async Task<FilmRequest> RequestAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        var clips = new List<string>();
        foreach (var (index, picture) in Pictures.Index())
        {
            clips.Add(folder[$"it's part {index}.mp4"]);
            await PartAsync(Clip(picture, ClipFrames[index]), clips[^1], cancellationToken);
        }

        await MakeSoundAsync(folder, cancellationToken);
        await PartAsync(
            ["-f", "lavfi", "-i", "testsrc2=s=64x36", "-frames:v", "1", "-f", "mjpeg"],
            folder["cover 100%d.jpg"],
            cancellationToken);
        await File.WriteAllTextAsync(folder["captions.srt"], SubRip.Write(Cues), cancellationToken);
        return new FilmRequest(
            [.. clips], folder["sound.m4a"], folder["captions.srt"], folder["cover 100%d.jpg"], Title, "en", 6, Chapters);
    }

    private string[] Clip(string picture, int frames) =>
    [
        "-f", "lavfi", "-i", $"{picture}{(picture.Contains('=', StringComparison.Ordinal) ? ":" : "=")}s={Size}:r={FrameRate}",
        "-frames:v", frames.ToString(CultureInfo.InvariantCulture),
        "-vf", $"setsar=1,{Look},format=yuv420p,settb=1/15360,setpts={Times}", "-fps_mode", "passthrough", "-enc_time_base", "1:15360",
        "-c:v", "libx264", "-preset", "veryfast", "-bf", "3", "-g", "250", "-flags", "+cgop",
        "-color_primaries", Colours, "-color_trc", Colours, "-colorspace", Colours, "-color_range", "tv",
        "-video_track_timescale", "15360", "-f", "mp4",
    ];

    private async Task MakeSoundAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(folder["mix.m4a"], await Mix.Value, cancellationToken);
        if (Sound is null)
        {
            File.Move(folder["mix.m4a"], folder["sound.m4a"]);
            return;
        }

        // Encoded twice, peaks come back a little: room is made for them.
        await FFmpeg.RunAsync(
            [
                "-loglevel", "error", "-i", folder["mix.m4a"], "-af", $"volume=-0.3dB,{Sound}", "-c:a", "aac", "-b:a", "256k", "-y",
                folder["sound.m4a"],
            ],
            cancellationToken);
    }

    // The tests share most parts: each is made once.
    private static async Task PartAsync(string[] arguments, string path, CancellationToken cancellationToken)
    {
        var part = Parts.GetOrAdd(string.Join('\n', arguments), _ => new(async () =>
        {
            using var folder = new TemporaryFolder();
            await FFmpeg.RunAsync(["-loglevel", "error", .. arguments, "-y", folder["part"]], CancellationToken.None);
            return await File.ReadAllBytesAsync(folder["part"], CancellationToken.None);
        }));
        await File.WriteAllBytesAsync(path, await part.Value, cancellationToken);
    }

    private static async Task<byte[]> MixAsync()
    {
        using var folder = new TemporaryFolder();
        WavFile.Write(folder["voice.wav"], TestSounds.Voice(3.5));
        WavFile.Write(folder["music.wav"], TestSounds.Music(6));
        await new SoundtrackMixer().MixAsync(
            new(6, [new(folder["voice.wav"], 1, 1)], folder["music.wav"], 0), folder["mix.m4a"], new Progress<double>(),
            CancellationToken.None);
        return await File.ReadAllBytesAsync(folder["mix.m4a"], CancellationToken.None);
    }
}
