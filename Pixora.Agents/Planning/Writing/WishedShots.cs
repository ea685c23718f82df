using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Puts what the person asked for by word into the planned shots: contents of scenes, and what comes last.</summary>
internal static class WishedShots
{
    /// <summary>Characters of a picture that a content may take.</summary>
    private const int LongestVisual = 600;

    internal static IReadOnlyList<PlannedShot> Apply(ResolvedBrief film, IReadOnlyList<PlannedShot> shots) =>
        WithAppeal(film, [.. shots.Select((shot, index) => WithContent(film, Without(film, shot), index))]);

    /// <summary>Seconds that the appeal takes to say; 0 without one.</summary>
    internal static double AppealSeconds(ResolvedBrief film) =>
        film is { Appeal: { } appeal, Voice.Narrated: true } ? Spoken(film, appeal) : 0;

    private static PlannedShot WithContent(ResolvedBrief film, PlannedShot shot, int index)
    {
        if (index >= film.Contents.Count || shot.Visual.StartsWith(film.Contents[index], StringComparison.Ordinal))
        {
            return shot;
        }

        var content = film.Contents[index];
        return shot with
        {
            Title = FilmTitle.Shorten(FilmTitle.Capital(content)),
            Visual = FilmTitle.Shorten(content, LongestVisual),
        };
    }

    private static PlannedShot[] WithAppeal(ResolvedBrief film, PlannedShot[] shots)
    {
        if (film.Appeal is not { } appeal || shots.Length == 0)
        {
            return shots;
        }

        var last = shots[^1];
        shots[^1] = film.Voice.Narrated
            ? last with
            {
                Narration = last.Narration.Length == 0 ? Sentence(film, appeal)
                    : last.Narration + Screenwriter.SentenceGap(film.Format.Language) + Sentence(film, appeal),
                Speech = last.Speech + Spoken(film, appeal),
            }
            : last with { Title = FilmTitle.Shorten(FilmTitle.Capital(appeal)) };
        return shots;
    }

    /// <summary>A shot without the sentences and the picture that name what must not appear.</summary>
    private static PlannedShot Without(ResolvedBrief film, PlannedShot shot)
    {
        if (!film.Avoided.Any(avoided => Avoidance.Names($"{shot.Title} {shot.Narration} {shot.Visual}", avoided)))
        {
            return shot;
        }

        var clean = string.Join(
            Screenwriter.SentenceGap(film.Format.Language),
            Sentences.Split(shot.Narration).Where(sentence => !film.Avoided.Any(avoided => Avoidance.Names(sentence, avoided))));
        var places = film.Topic.Domains is [{ Places.Count: > 0 } known, ..] ? known.Places : Anywhere.Places;
        return shot with
        {
            Narration = clean,
            Speech = clean.Length == 0 ? 0 : Spoken(film, clean),
            Title = film.Avoided.Any(avoided => Avoidance.Names(shot.Title, avoided)) ? FilmTitle.Of(film) : shot.Title,
            Visual = film.Avoided.Any(avoided => Avoidance.Names(shot.Visual, avoided))
                ? places.FirstOrDefault(place => !film.Avoided.Any(avoided => Avoidance.Names(place, avoided))) ?? places[0]
                : shot.Visual,
        };
    }

    private static string Sentence(ResolvedBrief film, string appeal)
    {
        var words = FilmTitle.Capital(appeal.Trim());
        return Sentences.Ends(words) ? words : words + (film.Format.Language == "zh" ? "。" : ".");
    }

    private static double Spoken(ResolvedBrief film, string words) =>
        (NarrationTime.For(film.Format.Language).Seconds(words) + NarrationTime.SentencePause) / film.Voice.Pace;
}
