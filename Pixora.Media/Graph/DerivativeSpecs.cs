using System.Text.Json.Serialization;
using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>The outline of a sound.</summary>
public sealed record PeaksSpec(MakerProfile Maker, PeaksRequest Request) : AssetSpec<PeaksRequest>(Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Peaks;

    [JsonIgnore]
    public override string Extension => Derivatives.Points;

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs => [new(Request.SoundPath)];
}

/// <summary>A picture in a small size.</summary>
public sealed record StillSpec(MakerProfile Maker, StillRequest Request) : AssetSpec<StillRequest>(Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Still;

    [JsonIgnore]
    public override string Extension => "jpg";

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs => [new(Request.ImagePath)];
}

/// <summary>How far a film's music is lowered, over time.</summary>
public sealed record DuckingSpec(MakerProfile Maker, DuckingRequest Request) : AssetSpec<DuckingRequest>(
    Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Ducking;

    [JsonIgnore]
    public override string Extension => Derivatives.Points;

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs =>
        [.. Request.Narrations.Select(narration => new AssetKey(narration.Path))];
}

/// <param name="SoundPath">WAV, 48 kHz.</param>
public sealed record PeaksRequest(string SoundPath);

/// <param name="ImagePath">PNG or JPEG.</param>
/// <param name="Width">Pixels, at most; a narrower picture keeps its size.</param>
public sealed record StillRequest(string ImagePath, int Width);

/// <param name="Seconds">Length of the film.</param>
/// <param name="Narrations">As in the film's <see cref="SoundtrackRequest"/>.</param>
public sealed record DuckingRequest(double Seconds, ValueList<PlacedNarration> Narrations);
