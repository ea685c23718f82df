using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>Makes one still picture.</summary>
public interface IImageMaker
{
    MakerProfile Profile { get; }

    /// <summary>Writes a PNG of exactly the size asked for to <paramref name="path"/>. The same request gives the same bytes when the maker is local.</summary>
    /// <exception cref="ArgumentException">The prompt is blank or the size is outside 16 to 8192 pixels a side.</exception>
    /// <exception cref="ProviderException">The maker failed.</exception>
    Task MakeAsync(ImageRequest request, string path, CancellationToken cancellationToken);
}

/// <param name="Prompt">What is seen, in any language.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Seed">Another seed gives another picture of the same prompt.</param>
/// <param name="Characters">Descriptions of who is seen.</param>
public sealed record ImageRequest(string Prompt, VisualStyle Style, int Width, int Height, int Seed, ValueList<string> Characters);
