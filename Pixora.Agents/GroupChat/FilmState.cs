using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Pixora.Agents.Transcript;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>The film as a model reads it: JSON in a block that its content cannot close.</summary>
internal static class FilmState
{
    /// <summary>Characters of a scene's narration or picture, and of a prompt that is already planned.</summary>
    private const int MaxText = 600;

    // Escapes angle brackets, so the closing tag cannot be written inside.
    private static readonly JsonSerializerOptions Compact = new(TaskJson.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(VideoTask task) => Of(task, []);

    /// <param name="notes">What does not fit in the plan, a sentence each.</param>
    public static string Of(VideoTask task, IReadOnlyList<string> notes) =>
        FilmStateBlock.Of(JsonSerializer.Serialize(Facts(task, notes), Compact));

    private static object Facts(VideoTask task, IReadOnlyList<string> notes) => new
    {
        task.Stage,
        task.Revision,
        Brief = task.Brief with { Prompt = Prompt(task) },
        DoesNotFit = notes.Count == 0 ? null : notes,
        task.Breakdown?.Title,
        task.Breakdown?.Format,
        task.Breakdown?.Voice,
        task.Breakdown?.Music,
        Cast = task.Breakdown?.Characters,
        Scenes = task.Breakdown?.Scenes.Select(Facts),
        Price = task.Quote is { } quote && quote.Revision == task.Revision ? quote.Price : null,
        Preferences = task.Preferences == new Preferences() ? null : task.Preferences,
        task.Error,
        FailedScenes = task.FailedScenes.Count == 0 ? null : task.FailedScenes.Select(
            failed => new { failed.Scene, failed.Part, failed.Code, failed.Message }),
        FinishedFilm = task.Result is { } film ? new { film.Revision, film.Seconds } : null,
    };

    private static string Prompt(VideoTask task) =>
        DisplayText.Shorten(task.Brief.Prompt, task.Breakdown is null ? FilmLimits.LongestPrompt : MaxText);

    private static object Facts(Scene scene, int index) => new
    {
        Place = index + 1,
        scene.Id,
        scene.Title,
        Narration = DisplayText.Shorten(scene.Narration, MaxText),
        Visual = DisplayText.Shorten(scene.Visual, MaxText),
        scene.Seconds,
        scene.Camera,
        Transition = scene.Transition.Kind,
        TransitionSeconds = scene.Transition.Kind is TransitionKind.Cut ? (double?)null : scene.Transition.Seconds,
        Characters = scene.Characters.Count == 0 ? null : (object)scene.Characters,
        Approved = scene.Approved ? true : (bool?)null,
    };
}
