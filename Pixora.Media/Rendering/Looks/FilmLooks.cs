using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Looks;

/// <summary>Finds pictures that do not look like the others of their film.</summary>
public static class FilmLooks
{
    /// <summary>Of fewer pictures nobody can say what is usual.</summary>
    private const int Fewest = 4;

    /// <summary>Of 255: a day beside a night.</summary>
    private const double BrightnessStep = 60;

    /// <summary>Of the usual contrast.</summary>
    private const double LeastContrast = 0.4;

    /// <summary>A picture shares fewer than a third of its colours with those of any other.</summary>
    private const double PaletteStep = 0.7;

    /// <summary>How alike the others are that one can be called different from.</summary>
    private const double Alike = 0.55;

    /// <summary>Share of coloured pixels in a film without colours.</summary>
    private const double MostColour = 0.25;

    /// <summary>At most one for each scene, in their order.</summary>
    /// <param name="pictures">The files of the pictures, by scene, in playing order; what cannot be read is left
    /// out.</param>
    public static IReadOnlyList<OddPicture> Odd(
        VisualStyle style, IReadOnlyList<KeyValuePair<SceneId, string>> pictures)
    {
        var looks = pictures.Select(picture => KeyValuePair.Create(picture.Key, PictureLook.Read(picture.Value)))
            .Where(look => look.Value is not null).ToArray();
        return looks.Length < Fewest
            ? []
            : [.. looks.Select(look =>
                Judge(style, look, [.. looks.Where(other => other.Key != look.Key).Select(other => other.Value!)]))
                .OfType<OddPicture>()];
    }

    private static OddPicture? Judge(
        VisualStyle style, KeyValuePair<SceneId, PictureLook?> picture, PictureLook[] others)
    {
        var look = picture.Value!;
        var usual = Median(others.Select(other => other.Brightness));
        var spread = Median(others.Select(other => Math.Abs(other.Brightness - usual)));
        var step = Math.Max(BrightnessStep, 3 * spread);
        LookDifference? difference =
            style is VisualStyle.Noir && look.Colour > MostColour ? LookDifference.Coloured
            : look.Brightness < usual - step ? LookDifference.Darker
            : look.Brightness > usual + step ? LookDifference.Brighter
            : look.Contrast < LeastContrast * Median(others.Select(other => other.Contrast)) ? LookDifference.Flatter
            : IsForeign(look, others) ? LookDifference.OtherColours
            : null;
        return difference is { } found ? new(picture.Key, found) : null;
    }

    /// <summary>Only where the others are alike can one be called different.</summary>
    private static bool IsForeign(PictureLook look, PictureLook[] others) =>
        others.Min(look.Distance) > PaletteStep
        && Median(others.Select(one => others.Where(other => other != one).Average(one.Distance))) < Alike;

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
