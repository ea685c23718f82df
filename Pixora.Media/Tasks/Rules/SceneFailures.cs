namespace Pixora.Media.Tasks.Rules;

/// <summary>Which parts of which scenes could not be made, as a film goes on.</summary>
internal static class SceneFailures
{
    /// <summary>A part has one failure, its newest.</summary>
    public static ValueList<SceneFailed> With(ValueList<SceneFailed> known, SceneFailed failed) =>
        [.. known.Where(other => other.Scene != failed.Scene || other.Part != failed.Part), failed];

    public static ValueList<SceneFailed> Without(ValueList<SceneFailed> known, ValueList<SceneId> scenes) =>
        [.. known.Where(failed => !scenes.Contains(failed.Scene))];

    /// <summary>
    /// What still counts after an edit: the failures of scenes that it leaves as they are. What may concern every
    /// scene, such as another style or cast, or an earlier plan, leaves none.
    /// </summary>
    public static ValueList<SceneFailed> After(ValueList<SceneFailed> known, RevisionFact edit) => edit switch
    {
        _ when known.Count == 0 => known,
        SceneChanged changed => Without(known, [changed.Scene.Id]),
        SceneRemoved removed => Without(known, [removed.Scene]),
        SceneAdded or SceneMoved or SceneApproved or TitleChanged or MusicChanged => known,
        _ => [],
    };

    /// <summary>
    /// The scenes to try again: those named, and those that failed for the same part, such as a character's picture.
    /// </summary>
    /// <param name="named">Null for all.</param>
    public static ValueList<SceneId> ToRetry(ValueList<SceneFailed> known, ValueList<SceneId>? named)
    {
        var keys = known.Where(failed => named?.Contains(failed.Scene) is not false).Select(failed => failed.Key).ToHashSet();
        return [.. known.Where(failed => keys.Contains(failed.Key)).Select(failed => failed.Scene).Distinct()];
    }
}
