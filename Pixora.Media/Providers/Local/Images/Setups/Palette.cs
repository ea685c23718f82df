using System.Numerics;

namespace Pixora.Media.Providers.Local.Images.Setups;

/// <summary>The light of a picture. Every layer takes its colours from here, so that they match.</summary>
/// <param name="Zenith">Sky at the top.</param>
/// <param name="Middle">Sky half-way down.</param>
/// <param name="Horizon">Sky where it meets the ground.</param>
/// <param name="Glow">Around the sun or moon.</param>
/// <param name="Haze">What distance fades into.</param>
/// <param name="Shade">The darkest foreground.</param>
/// <param name="Key">Light that falls on what faces the sun or moon.</param>
/// <param name="Ambient">Light that falls everywhere.</param>
/// <param name="Accent">The colour that stands out.</param>
internal sealed record Palette(
    Vector3 Zenith,
    Vector3 Middle,
    Vector3 Horizon,
    Vector3 Glow,
    Vector3 Haze,
    Vector3 Shade,
    Vector3 Key,
    Vector3 Ambient,
    Vector3 Accent)
{
    /// <summary>A surface of its own colour under this light.</summary>
    /// <param name="facing">0 turned away from the light, 1 facing it.</param>
    public Vector3 Lit(Vector3 colour, float facing) => colour * (Ambient + (Key * facing));

    /// <summary>Aerial perspective.</summary>
    /// <param name="distance">0 near, 1 lost in the haze.</param>
    public Vector3 Far(Vector3 colour, float distance) => Tint.Mix(colour, Haze, distance);

    /// <summary>The sky's colour without sun or cloud.</summary>
    /// <param name="down">0 at the top, 1 at the horizon.</param>
    public Vector3 Sky(float down) => down < 0.55f
        ? Tint.Mix(Zenith, Middle, Tint.Step(0f, 0.55f, down))
        : Tint.Mix(Middle, Horizon, Tint.Step(0.55f, 1f, down));

    public Palette Map(Func<Vector3, Vector3> change) =>
        new(
            change(Zenith), change(Middle), change(Horizon), change(Glow), change(Haze), change(Shade), change(Key), change(Ambient),
            change(Accent));
}
