using Pixora.Agents.Planning.Knowledge;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Writes a film without narration: pictures and titles.</summary>
internal static class SilentWriter
{
    internal static IReadOnlyList<PlannedShot> Write(ResolvedBrief film, Assumptions assumptions)
    {
        var language = BeatLibrary.Languages.Contains(film.Format.Language) ? film.Format.Language : "en";
        var visuals = new ShotVisuals(film, BeatPlaceholders.For(film));
        var arc = new StoryArc(
            film.Topic, language, film.Cast.Count > 0 && BeatLibrary.Story.Names.ContainsKey(language), film.Avoided);
        var count = Screenwriter.SceneNumber(film, assumptions) ?? SceneCount.Silent(film.Format.Seconds);
        if (arc.Length == 0)
        {
            return [.. Enumerable.Range(0, count).Select(visuals.Subject)];
        }

        var beats = arc.Take(Math.Min(count, arc.Length));
        var interludes = Enumerable.Range(0, count - beats.Count).Select(visuals.Interlude);
        return
        [
            .. beats.Take(beats.Count - 1).Select(Show),
            .. interludes,
            .. beats.Skip(beats.Count - 1).Select((beat, _) => Show(beat, count - 1)),
        ];

        PlannedShot Show(StoryBeat beat, int index) => visuals.Show(beat, language, index);
    }
}
