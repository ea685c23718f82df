using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Text;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Text;

/// <summary>Letters are told from what is right beside them, whatever lies under a text.</summary>
public sealed class ReadableTextTests
{
    private const int Width = 1280;
    private const int Height = 720;

    /// <summary>Of text (WCAG 2.2, 1.4.3).</summary>
    private const double Small = 4.5;

    /// <summary>Of large text (WCAG 2.2, 1.4.3).</summary>
    private const double Large = 3;

    private static readonly TextOverlay Title = new(
        OverlayKind.Title, "The Way Up", "en", VisualStyle.Noir, 0, 10, Shade: TitleShade.Wide);

    private static readonly TextOverlay Caption = new(
        OverlayKind.Caption, "Nothing is lost on the way", "en", VisualStyle.Noir, 0, 10);

    private readonly OverlayPainter painter = new(new TextPainter(new FontCatalog(FontCatalog.SystemFolders)));

    [Fact]
    public void Titles_and_captions_are_read_over_bright_dark_and_busy_pictures_in_every_style()
    {
        var faults = new List<string>();
        foreach (var style in Enum.GetValues<VisualStyle>())
        {
            foreach (var (name, below) in Pictures())
            {
                var title = Contrast(Title with { Style = style }, below);
                var caption = Contrast(Caption with { Style = style }, below);
                if (title < Large)
                {
                    faults.Add($"title, {style}, {name}: {title:0.0}");
                }

                if (caption < Small)
                {
                    faults.Add($"caption, {style}, {name}: {caption:0.0}");
                }
            }
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<(string Name, Func<int, int, byte> Luma)> Pictures()
    {
        yield return ("white", (_, _) => 235);
        yield return ("snow", (x, y) => (byte)(205 + (x * 7 + y * 13) % 30));
        yield return ("grey", (_, _) => 126);
        yield return ("black", (_, _) => 16);
        yield return ("checked", (x, y) => (x / 6 + y / 6) % 2 == 0 ? (byte)235 : (byte)30);
        yield return ("stripes", (x, _) => x / 3 % 2 == 0 ? (byte)220 : (byte)90);
    }

    /// <summary>What nine in ten places right beside the letters have at least.</summary>
    private double Contrast(TextOverlay overlay, Func<int, int, byte> below)
    {
        var bitmap = painter.Paint(overlay, Width, Height);
        var seen = new double[bitmap.Width * bitmap.Height];
        var letter = new bool[seen.Length];
        for (var at = 0; at < seen.Length; at++)
        {
            var under = below(bitmap.Left + (at % bitmap.Width), bitmap.Top + (at / bitmap.Width));
            seen[at] = Light(under + ((bitmap.Y[at] - under) * bitmap.Alpha[at] / 255d));
            letter[at] = bitmap.Alpha[at] > 250 && bitmap.Y[at] > 225;
        }

        var beside = Enumerable.Range(0, seen.Length)
            .Where(at => at / bitmap.Width % 4 == 0 && IsBeside(letter, at, bitmap.Width))
            .Select(at => (1 + 0.05) / (seen[at] + 0.05)).Order().ToList();
        return beside[beside.Count / 10];
    }

    /// <summary>Two or three pixels away from a letter, and none nearer.</summary>
    private static bool IsBeside(bool[] letter, int at, int width)
    {
        var near = false;
        for (var dy = -3; dy <= 3; dy++)
        {
            for (var dx = -3; dx <= 3; dx++)
            {
                var other = at + (dy * width) + dx;
                if (other >= 0 && other < letter.Length && letter[other])
                {
                    if (Math.Max(Math.Abs(dx), Math.Abs(dy)) < 2)
                    {
                        return false;
                    }

                    near = true;
                }
            }
        }

        return near;
    }

    /// <summary>Relative luminance of a limited-range luma, 0 to 1.</summary>
    private static double Light(double luma) => Math.Pow(Math.Clamp((luma - 16) / 219, 0, 1), 2.2);
}
