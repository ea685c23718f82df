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
        var told = film.Told.Count == count ? film.Told.Select((words, index) => new ToldScene(film.Contents[index], [words]))
            : Known(film);
        return [.. told.Select((scene, index) => Shot(film, index, scene with { Sentences = Fitting(film, scene.Sentences, room) }))];
    }

    private static PlannedShot Shot(ResolvedBrief film, int index, ToldScene scene)
    {
        var content = film.Contents[index];
        var words = string.Join(Screenwriter.SentenceGap(film.Format.Language), scene.Sentences);
        return new(
            FilmTitle.Shorten(FilmTitle.Capital(content)),
            words,
            scene.Visual,
            words.Length == 0 ? 0 : Seconds(film, words),
            false,
            [.. film.Cast.Where(one => content.Contains(one.Name, StringComparison.Ordinal)).Select(one => one.Id)]);
    }

    /// <summary>As many sentences as there is time for; the first in any case.</summary>
    private static List<string> Fitting(ResolvedBrief film, IReadOnlyList<string> sentences, double room)
    {
        var fitting = sentences.Take(film.Voice.Narrated ? 1 : 0).ToList();
        foreach (var sentence in sentences.Skip(1))
        {
            if (fitting.Count > 0 && fitting.Sum(one => Seconds(film, one)) + Seconds(film, sentence) <= room)
            {
                fitting.Add(sentence);
            }
        }

        return fitting;
    }

    /// <summary>
    /// For each thing the beat of the subject that speaks of it, else what is known of the thing itself; where the scenes are
    /// only seen, else the next beat.
    /// </summary>
    private static IEnumerable<ToldScene> Known(ResolvedBrief film)
    {
        var left = Beats(film, film.Topic).ToList();
        var named = film.Contents.Select(content =>
        {
            var beat = left.Find(beat => Tells(beat.Texts[film.Format.Language], content))
                ?? (film.Lists ? Beats(film, Topic.Of(content, film.Spoken)).FirstOrDefault() : null);
            left.RemoveAll(other => other == beat);
            return beat;
        }).ToList();
        foreach (var (content, own) in film.Contents.Zip(named))
        {
            var beat = own ?? (film.Lists ? null : left.FirstOrDefault());
            left.RemoveAll(other => other == beat);
            yield return new(
                film.Lists && beat is not null ? $"{content}, {beat.Visual}" : content,
                beat?.Texts[film.Format.Language].Sentences ?? []);
        }
    }

    private static IEnumerable<StoryBeat> Beats(ResolvedBrief film, Topic topic) =>
        topic.Domains.SelectMany(domain => domain.Beats).Where(beat => beat.Texts.ContainsKey(film.Format.Language));

    private static bool Tells(BeatText text, string content) =>
        SubjectMatching.IsNamedIn($"{text.Title} {string.Join(' ', text.Sentences)}", content);

    private static double Seconds(ResolvedBrief film, string words) =>
        (NarrationTime.For(film.Format.Language).Seconds(words) + NarrationTime.SentencePause) / film.Voice.Pace;

    /// <param name="Sentences">What may be said in it.</param>
    private sealed record ToldScene(string Visual, IReadOnlyList<string> Sentences);
}
