using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Reads sound that a service delivered, in whatever format. Its length is counted and never believed: some services
/// write a header before they know it.
/// </summary>
internal sealed class SoundFile(MediaTools tools)
{
    public const int Rate = 48000;

    private const double ShortestSeconds = 0.02;
    private const double LongestSeconds = 3600;

    /// <param name="path">Ends in any extension; what is beside it with <c>.wav</c> added is used and removed.</param>
    /// <exception cref="ProviderException"><c>maker.answer</c>: it holds no sound.</exception>
    public async Task<PcmSound> ReadAsync(string maker, string path, int channels, CancellationToken cancellationToken)
    {
        var wav = path + ".wav";
        try
        {
            await tools.FFmpeg.RunAsync(
                [
                    "-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-protocol_whitelist", "file,pipe", "-i", path,
                    "-map", "0:a:0", "-vn", "-ac", channels == 1 ? "1" : "2", "-ar", "48000", "-c:a", "pcm_f32le", "-f", "wav", wav,
                ],
                ToolBounds.Sound(LongestSeconds),
                cancellationToken);
            var sound = WavFile.Read(wav);
            return sound.Seconds >= ShortestSeconds && sound.Samples.All(float.IsFinite)
                ? sound
                : throw RemoteFaults.Unreadable(maker, "it holds no sound");
        }
        catch (ProviderException broken) when (broken.Code is "encoder.failed" or "sound.unreadable")
        {
            throw RemoteFaults.Unreadable(maker, "it is no sound");
        }
        finally
        {
            File.Delete(wav);
        }
    }

    /// <summary>The same of bytes, by a file beside <paramref name="path"/> that is removed.</summary>
    public async Task<PcmSound> DecodeAsync(string maker, byte[] sound, string path, CancellationToken cancellationToken)
    {
        var part = path + ".part";
        try
        {
            await File.WriteAllBytesAsync(part, sound, cancellationToken);
            return await ReadAsync(maker, part, 1, cancellationToken);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
