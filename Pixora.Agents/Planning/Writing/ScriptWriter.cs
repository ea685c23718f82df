using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Turns a pasted script into shots, word for word.</summary>
internal static class ScriptWriter
{
    /// <summary>Seconds of speech in one scene.</summary>
    private const double MaxSpeechSeconds = 10;

    /// <summary>Longest average length of a scene, in seconds.</summary>
    private const double MaxAverageSeconds = 24;

    /// <summary>Longest average narration of a scene in characters, well below the limit of the model.</summary>
    private const int MaxAverageNarration = 1600;

    internal static IReadOnlyList<PlannedShot> Write(ResolvedBrief film, PastedScript script)
    {
        var estimate = NarrationTime.For(film.Format.Language);
        var pace = film.Voice.Pace;
        var pieces = script.Passages.SelectMany(passage => Pieces(passage, estimate, pace)).ToList();
        var most = film.LengthSettled ? Math.Max(1, (int)(film.Format.Seconds / 1.5)) : FilmLimits.MaxScenes;
        most = Math.Min(film.Scenes ?? most, Math.Min(most, FilmLimits.MaxScenes));
        return
        [
            .. Merge(pieces, most, Screenwriter.SentenceGap(film.Format.Language)).Select(
                (piece, index) => Film(film, piece, estimate.Seconds(piece.Narration) / pace, index)),
        ];
    }

    /// <summary>
    /// Where a short script has to fill a long film, scenes without words stand between its own, so that none of these
    /// stands still for long.
    /// </summary>
    internal static IReadOnlyList<PlannedShot> Stretched(
        ResolvedBrief film, IReadOnlyList<PlannedShot> shots, Assumptions assumptions)
    {
        var missing = (int)Math.Ceiling(film.Format.Seconds / MaxAverageSeconds) - shots.Count;
        if (missing <= 0)
        {
            return shots;
        }

        assumptions.Add("wordless", missing);
        return Screenwriter.Spread(shots, missing, new ShotVisuals(film, BeatPlaceholders.For(film)));
    }

    /// <summary>The film with its final length: as asked for, else as long as the speech needs.</summary>
    internal static ResolvedBrief Sized(ResolvedBrief film, IReadOnlyList<PlannedShot> shots, Assumptions assumptions)
    {
        var needed =
            shots.Select((shot, index) => (shot.Speech / SceneDurations.FillRatio) + Silence(shots, index)).Sum();
        if (film.LengthSettled)
        {
            if (needed > film.Format.Seconds * 1.3)
            {
                assumptions.Add("script-long", Math.Round(needed), film.Format.Seconds);
            }

            return film;
        }

        var seconds = Math.Clamp(
            Math.Max(Math.Ceiling(needed), shots.Count * SceneDurations.ShortestScene), FilmLimits.ShortestFilm, FilmLimits.LongestFilm);
        assumptions.Add(needed > FilmLimits.LongestFilm ? "script-long" : "script", Math.Round(needed), seconds);
        return film with { Format = film.Format with { Seconds = seconds } };
    }

    private static double Silence(IReadOnlyList<PlannedShot> shots, int index) =>
        SceneDurations.Silence(index, shots.Count, TransitionChoice.CrossFadeSeconds);

    private static IEnumerable<ScriptPassage> Pieces(ScriptPassage passage, NarrationTime estimate, double pace)
    {
        if (passage.Narration.Length == 0)
        {
            return [passage];
        }

        return NarrationSplitter.Split(passage.Narration, text => estimate.Seconds(text) / pace, MaxSpeechSeconds)
            .Select(words => passage with { Narration = words });
    }

    /// <summary>
    /// Merges neighbours until there are few enough scenes, unless a narration would become too long for one.
    /// </summary>
    private static IEnumerable<ScriptPassage> Merge(List<ScriptPassage> pieces, int most, string gap)
    {
        var letters = pieces.Sum(piece => piece.Narration.Length);
        var count = Math.Min(pieces.Count, Math.Max(most, (letters / MaxAverageNarration) + 1));
        var share = (double)(letters + pieces.Count) / count;
        var before = 0.0;
        return pieces
            .Select(piece =>
            {
                var group = pieces.Count <= count ? before : Math.Min(count - 1, Math.Floor(before / share));
                before += pieces.Count <= count ? 1 : piece.Narration.Length + 1;
                return (piece, group);
            })
            .GroupBy(pair => pair.group, pair => pair.piece)
            .Select(group => new ScriptPassage(
                group.First().Heading,
                string.Join(gap, group.Select(piece => piece.Narration).Where(words => words.Length > 0)),
                string.Join(", ", group.Select(piece => piece.Visual).Where(seen => seen.Length > 0).Distinct())));
    }

    private static PlannedShot Film(ResolvedBrief film, ScriptPassage passage, double speech, int index)
    {
        var words = FilmTitle.Shorten(passage.Narration.ReplaceLineEndings(" "), 40);
        var title = passage.Heading.Length > 0 ? FilmTitle.Shorten(passage.Heading)
            : words.Length > 0 ? words
            : FilmTitle.Shorten(passage.Visual);
        var cast = film.Cast
            .Where(character => passage.Narration.Contains(character.Name, StringComparison.Ordinal))
            .Select(character => character.Id);
        return new(
            title,
            passage.Narration,
            FilmTitle.Shorten(See(film, passage, index), 600),
            speech,
            passage.Heading.Length > 0 && index > 0,
            [.. cast]);
    }

    /// <summary>What the script says is seen; else what it speaks of, in a place that suits it.</summary>
    private static string See(ResolvedBrief film, ScriptPassage passage, int index)
    {
        if (passage.Visual.Length > 0)
        {
            return passage.Visual;
        }

        var words = passage.Heading.Length > 0 ? $"{passage.Heading}: {passage.Narration}" : passage.Narration;
        var domain = Topic.Around(words).Concat(film.Topic.Domains).FirstOrDefault();
        return FilmTitle.Shorten(words, 240) + (
            domain is null ? "" : ", " + domain.Places[index % domain.Places.Count]);
    }
}
