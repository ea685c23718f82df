using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Writes a narrated film about a subject.</summary>
internal static class Screenwriter
{
    /// <summary>Part of the time for speech that is filled where wordless scenes take the rest.</summary>
    private const double Unhurried = 0.8;

    internal static IReadOnlyList<Shot> Write(Commission commission, Assumptions assumptions)
    {
        var language = commission.Format.Language;
        var story = commission.Cast.Count > 0 && BeatLibrary.Story.Names.ContainsKey(language);
        var set = new SetDesign(commission, Wording.For(commission));
        var opening = commission.Topic is { Specific: true, Domains.Count: > 0 } && !story ? OpeningLine(language) : "";
        var telling = new Telling(new Arc(commission.Topic, language, story), set.Wording, language, opening, commission.Voice.Pace);
        var scenes = SceneNumber(commission, assumptions);
        var shots = Join(telling.Fit(commission.Format.Seconds, scenes), scenes, set, Glue(language));
        return Breathe(commission, shots, scenes, set, assumptions);
    }

    /// <summary>Null when nobody asked for a number; else the nearest one whose scenes are neither a flash nor longer than the model allows.</summary>
    internal static int? SceneNumber(Commission commission, Assumptions assumptions)
    {
        if (commission.Scenes is not { } asked)
        {
            return null;
        }

        var seconds = commission.Format.Seconds;
        var number = Math.Clamp(asked, (int)Math.Ceiling(seconds * 1.6 / FilmLimits.LongestScene), Math.Max(1, (int)(seconds / 1.5)));
        if (number != asked)
        {
            assumptions.Add("scenes", asked, seconds, number);
        }

        return number;
    }

    private static string OpeningLine(string language) =>
        BeatLibrary.Anything.Beats.First(beat => beat.Role == BeatRole.Hook).Texts[language].Sentences[0];

    internal static string Glue(string language) => language is "zh" or "ja" or "th" ? "" : " ";

    /// <summary>One shot a beat, or neighbours together when fewer scenes were asked for.</summary>
    private static IReadOnlyList<Shot> Join(IReadOnlyList<ToldBeat> told, int? scenes, SetDesign set, string glue)
    {
        var count = Math.Min(scenes ?? told.Count, told.Count);
        return [.. told
            .Select((beat, index) => (beat, group: index * count / told.Count))
            .GroupBy(pair => pair.group, pair => pair.beat)
            .Select(group => set.Dress(group.First(), group.Key, string.Join(glue, group.SelectMany(beat => beat.Sentences)), group.Sum(beat => beat.Speech)))];
    }

    /// <summary>Puts wordless scenes between the others where more were asked for, or where there is no more to say.</summary>
    private static IReadOnlyList<Shot> Breathe(Commission commission, IReadOnlyList<Shot> shots, int? scenes, SetDesign set, Assumptions assumptions)
    {
        var missing = (scenes ?? shots.Count + Idle(commission.Format.Seconds, shots)) - shots.Count;
        if (missing <= 0)
        {
            return shots;
        }

        assumptions.Add("wordless", missing);
        return Spread(shots, missing, set);
    }

    /// <summary>Puts so many wordless scenes evenly between the others, so that somebody speaks first and last.</summary>
    internal static IReadOnlyList<Shot> Spread(IReadOnlyList<Shot> shots, int interludes, SetDesign set)
    {
        var last = Math.Max(0, shots.Count - 2);
        var after = Enumerable.Range(1, interludes).Select(number => Math.Min(last, number * shots.Count / (interludes + 1))).ToArray();
        return [.. shots.SelectMany((shot, index) => Enumerable.Range(0, interludes).Where(number => after[number] == index).Select(set.Interlude).Prepend(shot))];
    }

    /// <summary>How many scenes of five and a half seconds the time nobody would speak is worth.</summary>
    private static int Idle(double seconds, IReadOnlyList<Shot> shots)
    {
        var room = Pacing.Room(seconds, shots.Count);
        var speech = shots.Sum(shot => shot.Speech);
        return speech >= Telling.Sparse * room ? 0 : Math.Clamp((int)((room - (speech / Unhurried)) / 5.5), 0, FilmLimits.MostScenes - shots.Count);
    }
}
