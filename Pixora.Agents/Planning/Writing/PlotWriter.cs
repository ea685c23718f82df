using Pixora.Agents.Planning.Knowledge;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Writes a film whose scenes the request names: in the person's own words, or with what is known of each thing.</summary>
internal static class PlotWriter
{
    /// <summary>Null for a film whose scenes nobody named.</summary>
    internal static IReadOnlyList<PlannedShot>? Write(ResolvedBrief film)
    {
        var count = film.Contents.Count;
        if (count == 0 || (film.Scenes is { } asked && asked != count))
        {
            return null;
        }

        var room = SceneDurations.Room(film.Format.Seconds - WishedShots.AppealSeconds(film), count) * SceneDurations.FillRatio / count;
        var said = !film.Voice.Narrated ? film.Contents.Select(_ => new BeatText("", []))
            : film.Told.Count == count ? film.Told.Select(words => new BeatText("", [words])) : Known(film);
        return [.. said.Select((text, index) => Shot(film, index, Fitting(film, text, room)))];
    }

    private static PlannedShot Shot(ResolvedBrief film, int index, string narration) => new(
        FilmTitle.Shorten(FilmTitle.Capital(film.Contents[index])),
        narration,
        film.Contents[index],
        narration.Length == 0 ? 0 : Seconds(film, narration),
        false,
        [.. film.Cast.Where(one => film.Contents[index].Contains(one.Name, StringComparison.Ordinal)).Select(one => one.Id)]);

    /// <summary>As many sentences as there is time for; the first in any case.</summary>
    private static string Fitting(ResolvedBrief film, BeatText text, double room)
    {
        var fitting = text.Sentences.Take(1).ToList();
        foreach (var sentence in text.Sentences.Skip(1))
        {
            if (fitting.Sum(one => Seconds(film, one)) + Seconds(film, sentence) <= room)
            {
                fitting.Add(sentence);
            }
        }

        return string.Join(Screenwriter.SentenceGap(film.Format.Language), fitting);
    }

    /// <summary>
    /// For each thing the beat of the subject that speaks of it, else the opening of what is known of the thing itself, else nothing.
    /// </summary>
    private static IEnumerable<BeatText> Known(ResolvedBrief film)
    {
        var language = film.Format.Language;
        var left = film.Topic.Domains.SelectMany(domain => domain.Beats).Where(beat => beat.Texts.ContainsKey(language)).ToList();
        foreach (var content in film.Contents)
        {
            var beat = left.Find(beat => Tells(beat.Texts[language], content))
                ?? Topic.Of(content, film.Spoken).Domains.SelectMany(domain => domain.Beats).FirstOrDefault(beat =>
                    beat.Texts.ContainsKey(language));
            if (beat is not null)
            {
                left.Remove(beat);
            }

            yield return beat?.Texts[language] ?? new BeatText("", []);
        }
    }

    private static bool Tells(BeatText text, string content) =>
        SubjectMatching.IsNamedIn($"{text.Title} {string.Join(' ', text.Sentences)}", content);

    private static double Seconds(ResolvedBrief film, string words) =>
        (NarrationTime.For(film.Format.Language).Seconds(words) + NarrationTime.SentencePause) / film.Voice.Pace;
}
