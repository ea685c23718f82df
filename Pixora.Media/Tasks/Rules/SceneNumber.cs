using System.Globalization;

namespace Pixora.Media.Tasks.Rules;

/// <summary>The number in a scene's id.</summary>
internal static class SceneNumber
{
    private const string Prefix = "scene-";

    // Nine digits always fit an int, and one more than any of them does too.
    private const int MaxDigits = 9;

    /// <summary>The number, 0 when the id is ill-formed.</summary>
    public static int Of(SceneId id) =>
        id.Value is { } text && text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length is > 6 and <= 6 + MaxDigits
        && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && SceneId.Of(number) == id
            ? number
            : 0;

    /// <summary>An id that no scene of any revision ever had.</summary>
    public static SceneId Next(VideoTask task) =>
        SceneId.Of(1 + task.Revisions.SelectMany(revision => revision.Breakdown.Scenes).Max(scene => Of(scene.Id)));
}
