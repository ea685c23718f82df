using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Adds small changes to the description of a picture, in place of what they contradict.</summary>
internal static partial class PictureTouch
{
    /// <param name="visual">The picture's line.</param>
    /// <param name="touches">In English, such as "at night".</param>
    internal static string Apply(string visual, IReadOnlyList<string> touches)
    {
        var groups = touches.SelectMany(touch => EditWords.Contradictions.Find(touch)).Select(found =>
            found.Meaning).ToHashSet();
        var text = visual;
        foreach (var mention in EditWords.Contradictions.Find(visual).Where(found =>
            groups.Contains(found.Meaning)).Reverse())
        {
            // "Tracks on the snow": what stood in it goes on without a place.
            text = Place().Replace(text[..mention.Start], "") + text[(mention.Start + mention.Length)..];
        }

        var rest = Doubled().Replace(Gap().Replace(text, " "), ",").Trim(' ', ',', '.');
        return string.Join(", ", new[] { rest }.Concat(touches).Where(part => part.Length > 0));
    }

    [GeneratedRegex(@"\s+(?:in|on|under|through|at|during|of|with)(?:\s+(?:the|an?))?\s*$|\s+(?:the|an?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+(?=[\s,])|\s{2,}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?:,\s*){2,}|,\s*$")]
    private static partial Regex Doubled();
}
