using System.Text.Json.Serialization;
using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>Makes one still picture.</summary>
public interface IImageMaker : IMaker<ImageRequest>
{
    /// <summary>
    /// Writes a PNG of exactly the size asked for to <paramref name="path"/>. The same request gives the same bytes
    /// when the maker is local.
    /// </summary>
    /// <exception cref="ArgumentException">The prompt is blank, the size is outside 16 to 8192 pixels a side, or there
    /// are references but not one for each character.</exception>
    /// <exception cref="ProviderException">The maker failed, cannot make this (<see cref="IMaker{TRequest}.Refuse"/>),
    /// or takes references and cannot read one (<c>image.reference</c>).</exception>
    Task MakeAsync(ImageRequest request, string path, MakerContext context, CancellationToken cancellationToken);
}

/// <param name="Prompt">What is seen, in any language.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Seed">Another seed gives another picture of the same prompt.</param>
/// <param name="Characters">Descriptions of who is seen.</param>
/// <param name="References">A picture file of each of <paramref name="Characters"/>, in their order, for this picture
/// to keep to; null when there are none, and then no part of a key.</param>
/// <param name="Framing">No part of a key while it is <see cref="Framing.Scene"/>.</param>
public sealed record ImageRequest(
    string Prompt,
    VisualStyle Style,
    int Width,
    int Height,
    int Seed,
    ValueList<string> Characters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueList<string>? References = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Framing Framing = Framing.Scene);

/// <summary>What a picture is for.</summary>
public enum Framing
{
    /// <summary>A view that the camera moves over.</summary>
    Scene,

    /// <summary>One character whole and alone: the reference for every picture that shows it.</summary>
    Portrait,
}
