using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The line of a ridge against the sky.</summary>
internal sealed class RidgeProfile
{
    private readonly Ridge ridge;
    private readonly Shot shot;
    private readonly NoiseField noise;
    private readonly float drift;

    public RidgeProfile(Ridge ridge, Shot shot)
    {
        this.ridge = ridge;
        this.shot = shot;
        noise = shot.Noise(ridge.Name + " line", 4, 8, 0.5f);
        drift = shot.Random(ridge.Name).Unit();
    }

    /// <summary>Pixels from the top of the picture.</summary>
    public float Top(float x)
    {
        var across = x / shot.Span * ridge.Frequency;
        var round = noise.At(across * 0.5f, drift);
        var sharp = 1f - MathF.Abs((2f * noise.At((across * 0.55f) + 0.37f, drift + 0.31f)) - 1f);
        var jag = noise.At((across * 2.3f) + 0.11f, drift + 0.63f) - 0.5f;
        var peaks = (round * (1f - (0.6f * ridge.Roughness))) + (sharp * sharp * 0.6f * ridge.Roughness) + (
            jag * 0.20f * ridge.Roughness);
        return (ridge.Base * shot.Height) - ((peaks - 0.25f) * ridge.Height * shot.Span);
    }
}
