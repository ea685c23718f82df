using Pixora.Media.Providers.Local.Images.Chance;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The outline of a spruce.</summary>
internal static class Conifer
{
    /// <param name="foot">Where it stands.</param>
    /// <param name="height">Pixels.</param>
    public static void Add(SKPathBuilder path, SKPoint foot, float height, SeededRandom random)
    {
        const int Tiers = 7;
        var width = height * random.Between(0.17f, 0.25f);
        path.MoveTo(foot.X, foot.Y - height);
        for (var tier = 1; tier <= Tiers; tier++)
        {
            Branch(path, foot, new Tier(tier / (float)Tiers, width * random.Between(0.8f, 1.15f), height));
        }

        path.LineTo(foot.X + (width * 0.12f), foot.Y + (height * 0.2f));
        path.LineTo(foot.X - (width * 0.12f), foot.Y + (height * 0.2f));
        for (var tier = Tiers; tier >= 1; tier--)
        {
            Branch(path, foot, new Tier(tier / (float)Tiers, -width * random.Between(0.8f, 1.15f), height));
        }

        path.Close();
    }

    private static void Branch(SKPathBuilder path, SKPoint foot, Tier tier)
    {
        var y = foot.Y - (tier.Height * (1f - (tier.Down * 0.94f)));
        var inner = new SKPoint(foot.X + (tier.Width * tier.Down * 0.42f), y - (tier.Height * 0.022f));
        var tip = new SKPoint(foot.X + (tier.Width * tier.Down), y);
        (var first, var second) = tier.Width > 0 ? (tip, inner) : (inner, tip);
        path.LineTo(first.X, first.Y);
        path.LineTo(second.X, second.Y);
    }

    private readonly record struct Tier(float Down, float Width, float Height);
}
