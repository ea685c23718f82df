using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Makes a breakdown of what a model wrote and of what the task already says.</summary>
internal static class FilmDraft
{
    /// <summary>The whole plan, or the refusal of a setting that cannot be read.</summary>
    public static Edit Of(VideoTask task, string title, IReadOnlyList<DraftedScene> scenes, (IReadOnlyList<DraftedCharacter>? Cast, FilmSettings Settings) rest) =>
        scenes.Contains(null!) || rest.Cast?.Contains(null!) is true ? Edit.Refuse("arguments.invalid", "A list holds nothing at one place.")
        : rest.Settings.Aspect is { } aspect && !AspectRatios.TryParse(aspect, out _) ? Edit.Refuse("brief.aspect.unknown", "The aspect ratio is 16:9, 9:16 or 1:1.")
        : Edit.Send(
            new ProposeBreakdown(new(title, Format(task, rest.Settings, scenes), Voice(task, rest.Settings), Music(task, rest.Settings), Cast(task, rest.Cast), Scenes(scenes))),
            $"{scenes.Count} scenes are proposed. The person looks at them and approves; do not propose the same plan again.");

    private static FilmFormat Format(VideoTask task, FilmSettings wanted, IReadOnlyList<DraftedScene> scenes)
    {
        var (now, brief, likes) = (task.Breakdown?.Format, task.Brief, task.Preferences);
        return new(
            wanted.Seconds ?? brief.Seconds ?? now?.Seconds ?? Math.Clamp(scenes.Sum(scene => scene.Seconds), FilmLimits.ShortestFilm, FilmLimits.LongestFilm),
            Aspect(wanted.Aspect) ?? now?.Aspect ?? Aspect(brief.Aspect) ?? likes.Aspect ?? AspectRatio.Landscape,
            wanted.Style ?? now?.Style ?? Style(brief.Style) ?? likes.Style ?? VisualStyle.Cinematic,
            wanted.Language ?? now?.Language ?? brief.Language ?? "en",
            wanted.Captions ?? now?.Captions ?? brief.Captions ?? CaptionMode.Burned);
    }

    private static Voice Voice(VideoTask task, FilmSettings wanted)
    {
        var (now, likes) = (task.Breakdown?.Voice, task.Preferences);
        return new(
            wanted.Narrated ?? now?.Narrated ?? task.Brief.Narrated ?? true,
            wanted.Voice ?? now?.Type ?? likes.Voice ?? VoiceType.Neutral,
            wanted.Pace ?? now?.Pace ?? likes.Pace ?? 1);
    }

    private static MusicDirection Music(VideoTask task, FilmSettings wanted)
    {
        var now = task.Breakdown?.Music;
        return new(
            wanted.Music ?? now?.Enabled ?? true,
            wanted.Mood ?? now?.Mood ?? MusicMood.Calm,
            wanted.Genre ?? now?.Genre ?? MusicGenre.Cinematic,
            wanted.MusicLevelDb ?? now?.LevelDb ?? task.Preferences.MusicLevelDb ?? 0,
            now?.Take ?? 1);
    }

    private static VisualStyle? Style(string? text) => VisualStyles.TryParse(text, out var style) ? style : null;

    private static AspectRatio? Aspect(string? text) => AspectRatios.TryParse(text, out var aspect) ? aspect : null;

    // Whoever is in the cast already keeps the look that was asked for.
    private static ValueList<Character> Cast(VideoTask task, IReadOnlyList<DraftedCharacter>? cast)
    {
        var now = task.Breakdown?.Characters ?? [];
        return cast is null ? now : [.. cast.Select(drafted => drafted.ToCharacter(now.FirstOrDefault(known => known.Id.Value == drafted.Id)))];
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
