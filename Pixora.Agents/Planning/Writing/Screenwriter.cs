using Pixora.Agents.Planning.Knowledge;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Writes a narrated film about a subject.</summary>
internal static class Screenwriter
{
    /// <summary>Share of the time for speech that is filled where scenes without narration take the rest.</summary>
    private const double FillRatioWithSilentScenes = 0.8;

    internal static IReadOnlyList<PlannedShot> Write(ResolvedBrief film, Assumptions assumptions)
    {
        var language = film.Format.Language;
        var story = film.Cast.Count > 0 && BeatLibrary.Story.Names.ContainsKey(language);
        var visuals = new ShotVisuals(film, BeatPlaceholders.For(film));
        var arc = new StoryArc(film.Topic, language, story, film.Avoided);
        if (arc.Length == 0)
        {
            return SilentWriter.Write(film, assumptions);
        }

        var selection = new BeatSelection(arc, visuals.Placeholders, language, film.Voice.Pace);
        var scenes = SceneNumber(film, assumptions);
        var shots = Join(selection.Fit(film.Format.Seconds - WishedShots.AppealSeconds(film), scenes), scenes, visuals,
            SentenceGap(language));
        var missing = (scenes ?? shots.Count + Idle(film.Format.Seconds, shots)) - shots.Count;
        if (missing <= 0)
        {
            return shots;
        }

        assumptions.Add("wordless", missing);
        return Spread(shots, missing, visuals);
    }

    /// <summary>
    /// Null when no number was asked for; else the nearest one with scenes of at least 1.5 seconds and at most the
    /// longest allowed.
    /// </summary>
    internal static int? SceneNumber(ResolvedBrief film, Assumptions assumptions)
    {
        if (film.Scenes is not { } asked)
        {
            return null;
        }

        var seconds = film.Format.Seconds;
        var number = Math.Clamp(
            asked, (int)Math.Ceiling(seconds * 1.6 / FilmLimits.LongestScene), Math.Max(1, (int)(seconds / 1.5)));
        if (number != asked)
        {
            assumptions.Add("scenes", asked, seconds, number);
        }

        return number;
    }

    internal static string SentenceGap(string language) => language is "zh" or "ja" or "th" ? "" : " ";

    /// <summary>One shot per beat; neighbours are merged when fewer scenes were asked for.</summary>
    private static IReadOnlyList<PlannedShot> Join(
        IReadOnlyList<SelectedBeat> told, int? scenes, ShotVisuals visuals, string gap)
    {
        var count = Math.Min(scenes ?? told.Count, told.Count);
        return [.. told
            .Select((beat, index) => (beat, group: index * count / told.Count))
            .GroupBy(pair => pair.group, pair => pair.beat)
            .Select(
                group => visuals.Dress(
                    group.First(),
                    group.Key,
                    string.Join(gap, group.SelectMany(beat => beat.Sentences)),
                    group.Sum(beat => beat.Speech)))];
    }

    /// <summary>
    /// Spreads scenes without narration evenly between the others; the first and the last scene keep theirs.
    /// </summary>
    internal static IReadOnlyList<PlannedShot> Spread(
        IReadOnlyList<PlannedShot> shots, int interludes, ShotVisuals visuals)
    {
        var last = Math.Max(0, shots.Count - 2);
        var after = Enumerable.Range(1, interludes).Select(number =>
            Math.Min(last, number * shots.Count / (interludes + 1))).ToArray();
        return
        [
            .. shots.SelectMany(
                (shot, index) => Enumerable
                    .Range(0, interludes)
                    .Where(number => after[number] == index)
                    .Select(visuals.Interlude)
                    .Prepend(shot)),
        ];
    }

    /// <summary>How many scenes of 5.5 seconds fit into the time without narration.</summary>
    private static int Idle(double seconds, IReadOnlyList<PlannedShot> shots)
    {
        var room = SceneDurations.Room(seconds, shots.Count);
        var speech = shots.Sum(shot => shot.Speech);
        return speech >= BeatSelection.MinFillRatio * room
            ? 0
            : Math.Clamp(
                (int)((room - (speech / FillRatioWithSilentScenes)) / 5.5), 0, FilmLimits.MaxScenes - shots.Count);
    }
}
