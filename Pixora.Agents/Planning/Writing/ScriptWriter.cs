using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Turns a pasted script into shots without changing a word of it.</summary>
internal static class ScriptWriter
{
    /// <summary>Seconds of speech one scene holds before it is cut in two.</summary>
    private const double MostSpeech = 10;

    /// <summary>Seconds a scene lasts on average at most.</summary>
    private const double LongestStill = 24;

    /// <summary>Characters that scenes hold on average at most, so that none comes near the model's limit.</summary>
    private const int LongestNarration = 1600;

    internal static IReadOnlyList<Shot> Write(Commission commission, PastedScript script)
    {
        var estimate = SpeechEstimate.For(commission.Format.Language);
        var pace = commission.Voice.Pace;
        var pieces = script.Passages.SelectMany(passage => Pieces(passage, estimate, pace)).ToList();
        var most = commission.LengthSettled ? Math.Max(1, (int)(commission.Format.Seconds / 1.5)) : FilmLimits.MostScenes;
        most = Math.Min(commission.Scenes ?? most, Math.Min(most, FilmLimits.MostScenes));
        return [.. Merge(pieces, most, Screenwriter.Glue(commission.Format.Language)).Select((piece, index) => Film(commission, piece, estimate.Seconds(piece.Narration) / pace, index))];
    }

    /// <summary>Where a short script has to fill a long film, scenes without words stand between its own, so that none of these stands still for long.</summary>
    internal static IReadOnlyList<Shot> Stretched(Commission commission, IReadOnlyList<Shot> shots, Assumptions assumptions)
    {
        var missing = (int)Math.Ceiling(commission.Format.Seconds / LongestStill) - shots.Count;
        if (missing <= 0)
        {
            return shots;
        }

        assumptions.Add("wordless", missing);
        return Screenwriter.Spread(shots, missing, new SetDesign(commission, Wording.For(commission)));
    }

    /// <summary>The film that holds the shots: as long as was asked for, else as long as the speech needs.</summary>
    internal static Commission Sized(Commission commission, IReadOnlyList<Shot> shots, Assumptions assumptions)
    {
        var needed = shots.Select((shot, index) => (shot.Speech / Pacing.Fill) + Pacing.Silence(index, shots.Count, Transitions.Usual)).Sum();
        if (commission.LengthSettled)
        {
            if (needed > commission.Format.Seconds * 1.3)
            {
                assumptions.Add("script-long", Math.Round(needed), commission.Format.Seconds);
            }

            return commission;
        }

        var seconds = Math.Clamp(Math.Max(Math.Ceiling(needed), shots.Count * Pacing.ShortestScene), FilmLimits.ShortestFilm, FilmLimits.LongestFilm);
        assumptions.Add(needed > FilmLimits.LongestFilm ? "script-long" : "script", Math.Round(needed), seconds);
        return commission with { Format = commission.Format with { Seconds = seconds } };
    }

    private static IEnumerable<ScriptPassage> Pieces(ScriptPassage passage, SpeechEstimate estimate, double pace)
    {
        if (passage.Narration.Length == 0)
        {
            return [passage];
        }

        return SpeechPieces.Split(passage.Narration, text => estimate.Seconds(text) / pace, MostSpeech)
            .Select(words => passage with { Narration = words });
    }

    /// <summary>Brings neighbours together until there are few enough scenes, but never more text in one than the model allows.</summary>
    private static IEnumerable<ScriptPassage> Merge(List<ScriptPassage> pieces, int most, string glue)
    {
        var letters = pieces.Sum(piece => piece.Narration.Length);
        var count = Math.Min(pieces.Count, Math.Max(most, (letters / LongestNarration) + 1));
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
                string.Join(glue, group.Select(piece => piece.Narration).Where(words => words.Length > 0)),
                string.Join(", ", group.Select(piece => piece.Visual).Where(seen => seen.Length > 0).Distinct())));
    }

    private static Shot Film(Commission commission, ScriptPassage passage, double speech, int index)
    {
        var words = FilmTitle.Shorten(passage.Narration.ReplaceLineEndings(" "), 40);
        var title = passage.Heading.Length > 0 ? FilmTitle.Shorten(passage.Heading) : words.Length > 0 ? words : FilmTitle.Shorten(passage.Visual);
        var cast = commission.Cast.Where(character => passage.Narration.Contains(character.Name, StringComparison.Ordinal)).Select(character => character.Id);
        return new(title, passage.Narration, FilmTitle.Shorten(See(commission, passage, index), 600), speech, passage.Heading.Length > 0 && index > 0, [.. cast]);
    }

    /// <summary>What the script says is seen; else what it speaks of, in a place that suits it.</summary>
    private static string See(Commission commission, ScriptPassage passage, int index)
    {
        if (passage.Visual.Length > 0)
        {
            return passage.Visual;
        }

        var words = passage.Heading.Length > 0 ? $"{passage.Heading}: {passage.Narration}" : passage.Narration;
        var domain = Topic.Of("", words).Domains.Concat(commission.Topic.Domains).FirstOrDefault();
        return FilmTitle.Shorten(words, 240) + (domain is null ? "" : ", " + domain.Places[index % domain.Places.Count]);
    }
}
