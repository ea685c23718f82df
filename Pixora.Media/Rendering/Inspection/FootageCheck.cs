using Pixora.Media.Generation;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Reads a clip's length off its file.</summary>
internal sealed class FootageCheck(MediaTools tools) : IFootageCheck
{
    /// <summary>
    /// Seconds that may be missing: services round to their own frame rate, and the encoder repeats the last frame.
    /// </summary>
    private const double MaxMissing = 0.1;

    public async Task<double> MeasureAsync(string path, double seconds, CancellationToken cancellationToken)
    {
        var found = await LengthAsync(path, cancellationToken);
        return found >= seconds - MaxMissing
            ? found
            : throw new ProviderException(
                "motion.short",
                FormattableString.Invariant(
                    $"The moving clip lasts {found:0.##} of {seconds:0.##} seconds. Retry orders another."),
                retryable: false);
    }

    private async Task<double> LengthAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await FilmStreams.ReadAsync(tools.FFprobe, path, cancellationToken)).Seconds;
        }
        catch (ProviderException fault) when (fault.Code == FilmStreams.UnreadableCode)
        {
            throw new ProviderException(
                "motion.unreadable", "The moving clip cannot be read. Retry orders another.", retryable: false, fault);
        }
    }
}
