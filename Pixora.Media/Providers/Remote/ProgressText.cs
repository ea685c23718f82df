using System.Globalization;
using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Remote;

/// <summary>Reads how far a job is from the lines that its program prints.</summary>
internal static partial class ProgressText
{
    /// <summary>0 to 1; null when the lines do not say.</summary>
    public static double? Share(string? lines) => lines is not null && Percent().Matches(lines).LastOrDefault() is { } last
        ? Math.Min(double.Parse(last.Groups[1].ValueSpan, CultureInfo.InvariantCulture) / 100, 1)
        : null;

    [GeneratedRegex(@"(\d{1,3}(?:\.\d{1,4})?)\s?%", RegexOptions.None, 1000)]
    private static partial Regex Percent();
}
