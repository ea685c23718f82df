using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Toning;
using Pixora.Media.Tasks;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Setups;

/// <summary>What every layer paints with and into.</summary>
internal sealed class Shot(FloatImage image, SceneDescription scene, ulong seed)
{
    public SceneDescription Scene { get; } = scene;

    public FloatImage Image { get; } = image;

    /// <summary>What will move; null in a picture in which nothing does.</summary>
    public LifeNotes? Life { get; init; }

    public SKCanvas Canvas => Image.Canvas;

    public int Width => Image.Width;

    public int Height => Image.Height;

    /// <summary>The shorter side, pixels: what strokes and softness are measured in.</summary>
    public float Unit => Math.Min(Width, Height);

    /// <summary>The side of a square of the same area, pixels: what things are measured in.</summary>
    public float Span => MathF.Sqrt((float)Width * Height);

    public Palette Palette { get; } = PaletteMixer.Mix(scene);

    public Setup Setup { get; } = Setup.Choose(
        scene, (float)image.Width / image.Height, SeededRandom.For(seed, "setup"));

    /// <summary>Pixels from the top.</summary>
    public int Horizon => (int)(Setup.Horizon * Height);

    /// <summary>Pixels.</summary>
    public Vector2 Light => Setup.Light * new Vector2(Width, Height);

    public bool IsNight => Scene.Daylight == Daylight.Night;

    /// <summary>True when the style wants shapes instead of texture.</summary>
    public bool IsFlat => Scene.Style == VisualStyle.Minimal;

    public SeededRandom Random(string purpose) => SeededRandom.For(seed, purpose);

    public NoiseField Noise(string purpose, int cells, int octaves, float gain = 0.5f) =>
        NoiseField.Roll(Random(purpose), cells, octaves, gain);
}
