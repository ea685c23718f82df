using System.Text;

namespace Pixora.Media.Tasks;

/// <summary>What narration is counted in.</summary>
public enum SpeechUnit
{
    /// <summary>What stands between spaces.</summary>
    Word,

    /// <summary>A letter or sign: for languages written without spaces.</summary>
    Character,
}

/// <summary>
/// How fast narration is spoken at <see cref="Voice.Pace"/> 1: an estimate for planning, never for cutting.
/// </summary>
/// <param name="PerSecond">Units a second.</param>
public sealed record SpeakingRate(SpeechUnit Unit, double PerSecond)
{
    /// <summary>Estimated seconds it takes to say <paramref name="text"/>; 0 when there is nothing to say.</summary>
    public double Seconds(string text) => Count(text) / PerSecond;

    /// <summary>Units in <paramref name="text"/>.</summary>
    public int Count(string text) => Unit == SpeechUnit.Word
        ? text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Count(
            word => word.EnumerateRunes().Any(Rune.IsLetterOrDigit))
        : text.EnumerateRunes().Count(Rune.IsLetterOrDigit);
}
