using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Life;

/// <summary>
/// A stroke of lightning: it flashes once in the scene, and the sky with it, and is gone within a second.
/// </summary>
/// <param name="Strokes">Pairs of places between which the bolt runs.</param>
/// <param name="Horizon">Share of the height above which the sky lights up.</param>
internal sealed record LightningBolt(ValueList<LifePoint> Strokes, float Horizon) : LifeElement
{
    public const int MostPlaces = 240;

    /// <summary>Seconds in which the light falls to a third.</summary>
    private const float Decay = 0.16f;
    private const float Longest = 0.8f;

    /// <summary>How much of the way to white the sky goes: one flash, and no strobe.</summary>
    private const float SkyLight = 0.22f;

    public override bool IsSane =>
        Horizon is > 0f and <= 1f && Strokes is { Count: > 1 and <= MostPlaces } && Strokes.All(place => place.IsSane);

    public override void Draw(LifeFrame frame)
    {
        var since = frame.Seconds - (frame.SceneSeconds * LifeDice.Between(frame.Seed, 1, 0.36f, 0.5f));
        if (since is < 0f or > Longest)
        {
            return;
        }

        var light = since < 0.07f ? 1f : MathF.Exp((0.07f - since) / Decay);
        Sky(frame, light * SkyLight);
        for (var place = 0; place + 1 < Strokes.Count; place += 2)
        {
            var from = frame.Seen(Strokes[place]);
            var to = frame.Seen(Strokes[place + 1]);
            frame.Stroke(new(from, to, frame.Span * 0.011f), Bt709.White, light * 0.16f);
            frame.Stroke(new(from, to, frame.Span * 0.0045f), Bt709.White, light * 0.35f);
            frame.Stroke(new(from, to, frame.Span * 0.0018f), Bt709.White, light);
        }
    }

    private void Sky(LifeFrame frame, float light)
    {
        var horizon = frame.Seen(new(0.5f, Horizon)).Y;
        for (var y = 0; y < frame.Height; y++)
        {
            // Below the horizon the ground catches a third of it.
            var above = Math.Clamp((horizon - y) / (frame.Span * 0.05f), 0f, 1f);
            var weight = (int)(256f * light * (0.33f + (0.67f * above)));
            var row = frame.Target.Y.Slice(y * frame.Width, frame.Width);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)(row[x] + (((Bt709.White - row[x]) * weight) >> 8));
            }
        }
    }
}
