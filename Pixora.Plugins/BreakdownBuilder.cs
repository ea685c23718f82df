using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Builds a breakdown from what a model wrote and, where it left something out, from the task.</summary>
/// <param name="heard">What the brief asks for; it counts while there is no plan.</param>
internal sealed class BreakdownBuilder(VideoTask task, FilmSettings wanted, FilmSettings heard)
{
    private readonly FilmSettings heard = task.Breakdown is null ? heard : new();

    /// <summary>True while the brief is all that the person has said.</summary>
    private bool IsFirstWord => task.Breakdown is null && task.Chat.Count(line => line.By is Actor.Person) <= 1;

    /// <summary>The command that proposes the whole plan, or the refusal of arguments that cannot be read.</summary>
    /// <param name="characters">Null keeps the characters of the current plan.</param>
    public ToolEdit Propose(
        string title, IReadOnlyList<DraftedScene> scenes, IReadOnlyList<DraftedCharacter>? characters)
    {
        if (scenes.Contains(null!) || characters?.Contains(null!) is true)
        {
            return ToolEdit.Refuse("arguments.invalid", "A list contains null.");
        }

        if (wanted.Aspect is not null && AspectRatios.Find(wanted.Aspect) is null)
        {
            return ToolEdit.Refuse(AspectRatios.Unknown);
        }

        var plan = new Breakdown(title, Format(scenes), Voice(), Music(), Characters(characters), Scenes(scenes));
        return new(
            new ProposeBreakdown(plan),
            ToolResult.Done($"{scenes.Count} scenes are proposed.") with
            {
                Hint = "The person looks at them and approves; do not propose the same plan again.",
            });
    }

    private FilmFormat Format(IReadOnlyList<DraftedScene> scenes)
    {
        var now = task.Breakdown?.Format;
        var brief = task.Brief;
        var likes = task.Preferences;
        var sum = Math.Clamp(scenes.Sum(scene => scene.Seconds), FilmLimits.ShortestFilm, FilmLimits.LongestFilm);
        return new(
            (IsFirstWord ? heard.Seconds : null) ?? wanted.Seconds ?? brief.Seconds ?? heard.Seconds ?? now?.Seconds
                ?? sum,
            AspectRatios.Find(wanted.Aspect) ?? now?.Aspect ?? AspectRatios.Find(brief.Aspect)
                ?? AspectRatios.Find(heard.Aspect) ?? likes.Aspect ?? FilmDefaults.Aspect,
            wanted.Style ?? now?.Style ?? VisualStyles.Find(brief.Style) ?? heard.Style ?? likes.Style
                ?? FilmDefaults.Style,
            wanted.Language ?? now?.Language ?? brief.Language ?? heard.Language ?? FilmDefaults.Language,
            wanted.Captions ?? now?.Captions ?? brief.Captions ?? heard.Captions ?? FilmDefaults.Captions);
    }

    private Voice Voice()
    {
        var now = task.Breakdown?.Voice;
        var likes = task.Preferences;
        return new(
            wanted.Narrated ?? now?.Narrated ?? task.Brief.Narrated ?? heard.Narrated ?? FilmDefaults.Narrated,
            wanted.Voice ?? now?.Type ?? heard.Voice ?? likes.Voice ?? FilmDefaults.Voice,
            wanted.Pace ?? now?.Pace ?? heard.Pace ?? likes.Pace ?? FilmDefaults.Pace);
    }

    private MusicDirection Music()
    {
        var now = task.Breakdown?.Music;
        return new(
            wanted.Music ?? now?.Enabled ?? heard.Music ?? FilmDefaults.Music,
            wanted.Mood ?? now?.Mood ?? heard.Mood ?? MusicMood.Calm,
            wanted.Genre ?? now?.Genre ?? heard.Genre ?? MusicGenre.Cinematic,
            wanted.MusicLevelDb ?? now?.LevelDb ?? heard.MusicLevelDb ?? task.Preferences.MusicLevelDb
                ?? FilmDefaults.MusicLevelDb,
            now?.Take ?? 1);
    }

    // A character that is in the plan already keeps its colours and the number of its reference picture.
    private ValueList<Character> Characters(IReadOnlyList<DraftedCharacter>? drafts)
    {
        var now = task.Breakdown?.Characters ?? [];
        return drafts is null
            ? now
            : [.. drafts.Select(drafted => drafted.ToCharacter(now.FirstOrDefault(known => known.Id.Value == drafted.Id)))];
    }

    private static ValueList<Scene> Scenes(IReadOnlyList<DraftedScene> drafts)
    {
        var scenes = new List<Scene>(drafts.Count);
        foreach (var draft in drafts)
        {
            scenes.Add(draft.ToScene(scenes.Count + 1, scenes.LastOrDefault()));
        }

        return [.. scenes];
    }
}
