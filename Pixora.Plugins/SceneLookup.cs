using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Looks scenes up as a model names them.</summary>
internal static partial class SceneLookup
{
    public static ToolResult Unknown =>
        ToolResult.Refused("scene.unknown", "There is no such scene in the current breakdown.");

    /// <summary>The scene of an id, also where it is written as <c>Scene 2</c>, or by the number that both its id and
    /// its place have.</summary>
    public static Scene? Find(VideoTask task, string id)
    {
        var scenes = task.Breakdown?.Scenes ?? [];
        if (scenes.FirstOrDefault(scene => scene.Id.Value == id) is { } exact)
        {
            return exact;
        }

        if (Numbered().Match(id.Trim()) is not { Success: true } found
            || !int.TryParse(found.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture,
                out var number))
        {
            return null;
        }

        var called = scenes.FirstOrDefault(scene => scene.Id == SceneId.Of(number));
        var placed = number >= 1 && number <= scenes.Count ? scenes[number - 1] : null;
        return found.Groups["word"].Success ? called
            : called is null ? placed
            : placed == called ? called
            : null;
    }

    /// <summary>The id a model means, as it is where there is no such scene.</summary>
    public static SceneId Id(VideoTask task, string id) => Find(task, id)?.Id ?? new(id);

    /// <summary>The scene before it in the playing order, null for the first.</summary>
    public static Scene? Before(VideoTask task, Scene scene) =>
        task.Breakdown?.Scenes.TakeWhile(other => other.Id != scene.Id).LastOrDefault();

    [GeneratedRegex(@"^(?<word>scene)?[ _-]?(?<number>\d{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();
}
