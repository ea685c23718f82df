using System.Text.Json;
using System.Text.RegularExpressions;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Chat.Offline;

/// <summary>The film as the crew shows it to every model, as far as the offline planner looks at it.</summary>
internal sealed partial record FilmSeen(
    TaskStage Stage = TaskStage.Briefing,
    Brief? Brief = null,
    FilmFormat? Format = null,
    Voice? Voice = null,
    MusicDirection? Music = null,
    ValueList<FilmSeen.SceneSeen>? Scenes = null,
    Preferences? Preferences = null,
    FilmSeen.ErrorSeen? Error = null)
{
    internal sealed record SceneSeen(SceneId Id, double Seconds, string Visual = "");

    internal sealed record ErrorSeen(string Code = "", SceneId? Scene = null);

    /// <summary>The scene, from 1, whose picture its maker refused; 0 when the film has not stopped for that.</summary>
    internal int RefusedPlace => Stage is TaskStage.Failed && Error is { Code: ProviderException.Refused, Scene: { } refused }
        ? 1 + (Scenes ?? []).ToList().FindIndex(scene => scene.Id == refused)
        : 0;

    internal int Count => Scenes?.Count ?? 0;

    /// <summary>The film shown in a message, null when it shows none that can be read.</summary>
    internal static FilmSeen? In(string text)
    {
        if (Fence().Match(text) is not { Success: true } fence)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<FilmSeen>(fence.Groups[1].Value, TaskJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<film_state>\s*(\{.*\})\s*</film_state>", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
