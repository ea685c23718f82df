using System.Numerics;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A range of hills or mountains.</summary>
/// <param name="Name">Purpose of its random numbers.</param>
/// <param name="Base">Share of the height where its lowest tops lie.</param>
/// <param name="Height">How far its peaks rise above that, in spans.</param>
/// <param name="Foot">Share of the height where it ends below.</param>
/// <param name="Roughness">0 for round hills, 1 for sharp peaks.</param>
/// <param name="Detail">How fine its relief is; 0.6 far away to 2 near.</param>
/// <param name="Distance">Aerial perspective, 0 to 1.</param>
/// <param name="Mist">More of it at the foot, 0 to 1.</param>
/// <param name="Ground">Its own colour.</param>
/// <param name="Snow">How far snow reaches down from the tops, in spans; 0 for none.</param>
internal sealed record Ridge(
    string Name,
    float Base,
    float Height,
    float Foot,
    float Roughness,
    float Detail,
    float Distance,
    float Mist,
    Vector3 Ground,
    float Snow = 0f)
{
    /// <summary>Tops below this share of the height carry no snow.</summary>
    public float SnowLine { get; init; } = 1f;

    /// <summary>Peaks across one span.</summary>
    public float Frequency { get; init; } = 0.5f;
}
