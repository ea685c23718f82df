using System.Collections.Concurrent;
using System.Globalization;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;
using SkiaSharp;

namespace Pixora.Tests.Fakes.Services;

/// <summary>Pictures, speech, music and clips as services deliver them, small and made at once.</summary>
internal static class ServiceFiles
{
    private const double SecondsOfCharacter = 0.06;
    private const double Lead = 0.2;

    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Clips = new();

    /// <summary>A PNG whose colours follow from its description.</summary>
    public static byte[] Picture(int width, int height, string description)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        var hue = Math.Abs(string.GetHashCode(description, StringComparison.Ordinal)) % 360;
        using var paint = new SKPaint { Color = SKColor.FromHsv((hue + 180) % 360, 60, 90) };
        canvas.Clear(SKColor.FromHsv(hue, 70, 50));
        canvas.DrawRect(width / 4f, height / 4f, width / 3f, height / 3f, paint);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    /// <summary>A WAV of a word's tone for each word, with silence at both ends.</summary>
    /// <param name="rate">Frames a second.</param>
    public static byte[] Speech(string text, double speed, int rate = 24000) => Wav(new(rate, 1, Spoken(text, speed, rate)));

    public static float[] Spoken(string text, double speed, int rate)
    {
        var samples = new float[(int)(((text.Length * SecondsOfCharacter / speed) + (2 * Lead)) * rate)];
        foreach (var (at, character) in text.Index().Where(place => !char.IsWhiteSpace(place.Item)))
        {
            var from = (int)(Time(at, speed) * rate);
            var to = Math.Min(samples.Length, (int)(Time(at + 1, speed) * rate));
            var pitch = 160 + (char.ToLowerInvariant(character) % 32 * 12);
            for (var frame = from; frame < to; frame++)
            {
                samples[frame] = 0.3f * (float)Math.Sin(2 * Math.PI * pitch * frame / rate);
            }
        }

        return samples;
    }

    /// <summary>When a character is spoken, in seconds.</summary>
    public static double Time(int character, double speed) => Lead + (character * SecondsOfCharacter / speed);

    /// <param name="seed">Another plays another note.</param>
    public static byte[] Music(double seconds, int seed)
    {
        const int rate = 32000;
        var samples = new float[(int)(seconds * rate) * 2];
        for (var frame = 0; frame < samples.Length / 2; frame++)
        {
            var time = (double)frame / rate;
            var beat = 0.6 + (0.4 * Math.Cos(2 * Math.PI * 2 * time));
            var low = Math.Sin(2 * Math.PI * (220 + (seed % 50)) * time);
            samples[frame * 2] = (float)(0.2 * beat * (low + Math.Sin(2 * Math.PI * 330 * time)));
            samples[(frame * 2) + 1] = samples[frame * 2] * 0.9f;
        }

        return Wav(new(rate, 2, samples));
    }

    /// <summary>An MP4 of another shape and rate than any film's, with a sound of its own.</summary>
    public static Task<byte[]> ClipAsync(double seconds)
    {
        var length = seconds.ToString(CultureInfo.InvariantCulture);
        return Clips.GetOrAdd(length, _ => new(() => EncodeAsync(length))).Value;
    }

    private static async Task<byte[]> EncodeAsync(string seconds)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "clip.mp4");
        await MediaTools.Plain.FFmpeg.RunAsync(
            [
                "-loglevel", "error", "-y", "-f", "lavfi", "-i", "testsrc2=size=120x96:rate=24", "-f", "lavfi", "-i", "sine=frequency=440",
                "-t", seconds, "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-f", "mp4", path,
            ],
            CancellationToken.None);
        return await File.ReadAllBytesAsync(path);
    }

    private static byte[] Wav(PcmSound sound)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "sound.wav");
        WavFile.Write(path, sound);
        return File.ReadAllBytes(path);
    }
}
