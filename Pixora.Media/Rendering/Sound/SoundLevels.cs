using System.Globalization;
using System.Text.RegularExpressions;

namespace Pixora.Media.Rendering.Sound;

/// <summary>Levels of a sound, measured by FFmpeg's meter: ITU-R BS.1770-4 and EBU R 128.</summary>
/// <param name="Loudness">Integrated, in LUFS; −70 or less when there is nothing to hear.</param>
/// <param name="TruePeak">In dBTP; negative infinity for silence.</param>
internal sealed partial record SoundLevels(double Loudness, double TruePeak)
{
    /// <summary>The filter that measures; it writes only its summary.</summary>
    public const string Filter = "ebur128=peak=true:framelog=verbose";

    /// <summary>Measures loudness alone, several times as fast: peaks between samples are what takes long.</summary>
    public const string LoudnessFilter = "ebur128=framelog=verbose";

    public bool IsSilent => Loudness <= -69;

    /// <summary>Reads the summary out of what FFmpeg wrote to its standard error.</summary>
    public static SoundLevels Parse(string errors) =>
        new(Number(Integrated().Match(errors)), Number(Peak().Match(errors)));

    /// <summary>The highest sample, in dBFS, when it was measured too.</summary>
    public static double SamplePeakIn(string errors) => Number(SamplePeak().Match(errors));

    private static double Number(Match match) =>
        match.Success && double.TryParse(
            match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.NegativeInfinity;

    [GeneratedRegex(@"Integrated loudness:\s+I:\s+(\S+) LUFS")]
    private static partial Regex Integrated();

    [GeneratedRegex(@"Sample peak:\s+Peak:\s+(\S+) dBFS")]
    private static partial Regex SamplePeak();

    [GeneratedRegex(@"True peak:\s+Peak:\s+(\S+) dBFS")]
    private static partial Regex Peak();
}
