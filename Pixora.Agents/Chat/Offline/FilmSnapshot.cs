using System.Text.Json;
using Pixora.Agents.Planning.Editing;
using Pixora.Agents.Transcript;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Chat.Offline;

/// <summary>The part of the film's state in a prompt that the offline planner reads.</summary>
internal sealed record FilmSnapshot(
    TaskStage Stage = TaskStage.Briefing,
    Brief? Brief = null,
    FilmFormat? Format = null,
    Voice? Voice = null,
    MusicDirection? Music = null,
    ValueList<FilmSnapshot.SceneState>? Scenes = null,
    Preferences? Preferences = null,
    FilmSnapshot.FailureState? Error = null,
    ValueList<FilmSnapshot.FailureState>? FailedScenes = null)
{
    internal sealed record SceneState(SceneId Id, double Seconds, string Visual = "", string Title = "", string Narration = "");

    internal sealed record FailureState(string Code = "", SceneId? Scene = null);

    /// <summary>
    /// The first scene, from 1, whose picture its maker refused; 0 when the film does not wait for that.
    /// </summary>
    internal int RefusedPlace => Stage is TaskStage.Waiting or TaskStage.Failed && Refused is { } refused
        ? 1 + (Scenes ?? []).ToList().FindIndex(scene => scene.Id == refused)
        : 0;

    private SceneId? Refused => (FailedScenes ?? []).Append(Error)
        .FirstOrDefault(failed => failed?.Code == ProviderException.Refused)?.Scene;

    internal int Count => Scenes?.Count ?? 0;

    /// <summary>The plan as sentences speak of it.</summary>
    internal EditedFilm Edited => new(
        [.. (Scenes ?? []).Select(scene => new EditedScene(scene.Title, scene.Narration, scene.Visual))],
        Voice?.Narrated != false,
        Music?.Enabled != false);

    /// <summary>The place of a scene from 1; 0 when the plan does not have it.</summary>
    internal int PlaceOf(string id) => 1 + (Scenes ?? []).ToList().FindIndex(scene => scene.Id.Value == id);

    /// <summary>The state in a message, null when there is none that can be read.</summary>
    internal static FilmSnapshot? In(string text)
    {
        if (FilmStateBlock.JsonIn(text) is not { } json)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<FilmSnapshot>(json, TaskJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
