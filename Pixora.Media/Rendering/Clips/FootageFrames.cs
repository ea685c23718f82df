using Microsoft.Win32.SafeHandles;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Rendering.Clips;

/// <summary>
/// Frames taken out of a moving clip: decoded once to a file of raw frames, a few hundred megabytes at most, that goes
/// with this.
/// </summary>
internal sealed class FootageFrames : IFrameSource
{
    private readonly SafeFileHandle file;
    private readonly int first;

    private FootageFrames(SafeFileHandle file, int first)
    {
        this.file = file;
        this.first = first;
    }

    /// <exception cref="ProviderException">
    /// The clip cannot be decoded, or has too few frames (<c>motion.short</c>).
    /// </exception>
    public static async Task<IFrameSource> OpenAsync(
        MediaTools tools, Cutting cutting, string workFile, CancellationToken cancellationToken)
    {
        try
        {
            await tools.FFmpeg.RunAsync(cutting.Arguments(workFile), cutting.Bounds, cancellationToken);
            var wanted = (long)cutting.Width * cutting.Height * 3 / 2 * cutting.Frames;
            return new FileInfo(workFile) is { Exists: true } raw && raw.Length == wanted
                ? new FootageFrames(File.OpenHandle(workFile, options: FileOptions.DeleteOnClose), cutting.Layer.From)
                : throw new ProviderException(
                    "motion.short", "The moving clip of a scene ends before the scene does. Retry makes it again.", retryable: true);
        }
        catch
        {
            File.Delete(workFile);
            throw;
        }
    }

    public void Draw(int frame, YuvFrame target)
    {
        var from = (frame - first) * (long)target.Data.Length;
        for (var read = 0; read < target.Data.Length;)
        {
            var more = RandomAccess.Read(file, target.Data.AsSpan(read), from + read);
            read += more > 0 ? more : throw new EndOfStreamException("A frame outside the clip was asked for.");
        }
    }

    public void Dispose() => file.Dispose();
}
