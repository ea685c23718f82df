using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Clips;

namespace Pixora.Bench;

/// <summary>Makes the film from its stills: clips, as many at once as there are cores, then one join.</summary>
internal sealed class Composition(BenchFilm film, FFmpeg ffmpeg, string folder)
{
    public async Task MakeAsync(IMotionMaker motion, string path, CancellationToken cancellationToken)
    {
        var encoder = new ClipEncoder(motion, new BenchCaptions(), ffmpeg);
        var clips = film.Clips;
        var lanes = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, clips.Count, lanes, async (clip, token) =>
            await encoder.EncodeAsync(clips[clip], Path.Combine(folder, $"clip-{clip}.mp4"), new Progress<double>(), token));

        var list = Path.Combine(folder, "clips.txt");
        await File.WriteAllLinesAsync(list, clips.Select((_, clip) => $"file 'clip-{clip}.mp4'"), cancellationToken);
        await ffmpeg.RunAsync(["-loglevel", "error", "-y", "-f", "concat", "-i", list, "-c", "copy", "-movflags", "+faststart", path], cancellationToken);
    }
}
