using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Chooses as many beats, and of each as many sentences, as there is time to say.</summary>
/// <param name="opening">A sentence the film opens with, before its first beat; empty for none.</param>
/// <param name="pace">As <see cref="Voice.Pace"/>.</param>
internal sealed class Telling(Arc arc, Wording wording, string language, string opening, double pace)
{
    /// <summary>Below this part of the time for speech the film would seem to have lost its narrator.</summary>
    internal const double Sparse = 0.74;

    /// <summary>Seconds of speech the longest scene holds beside its transition and its breaths.</summary>
    private const double MostInBeat = 10;

    private readonly SpeechEstimate estimate = SpeechEstimate.For(language);

    /// <summary>The beats in order, none of them without a sentence: the number nearest to what suits the length that neither overruns it nor leaves it empty.</summary>
    /// <param name="scenes">How many scenes there will be, null for one a beat.</param>
    internal IReadOnlyList<ToldBeat> Fit(double seconds, int? scenes)
    {
        var suited = SceneCount.Narrated(seconds);
        var most = scenes is null ? Math.Min(arc.Length, Math.Max(1, (int)(seconds / Pacing.ShortestScene))) : arc.Length;
        var (best, fullest) = (Tell(1, Pacing.Room(seconds, scenes ?? 1)), 0.0);
        foreach (var count in Enumerable.Range(1, most).OrderBy(count => Math.Abs(count - suited)))
        {
            var room = Pacing.Room(seconds, scenes ?? count);
            var told = Tell(count, room);
            var filled = told.Sum(beat => beat.Speech) / room;
            if (filled is >= Sparse and <= 1)
            {
                return told;
            }

            (best, fullest) = filled > fullest && filled <= 1 ? (told, filled) : (best, fullest);
        }

        return best;
    }

    /// <summary>The first sentence of each, then of the others always the longest that still fits and whose forerunner is told.</summary>
    private IReadOnlyList<ToldBeat> Tell(int count, double room)
    {
        var beats = arc.Take(count);
        var lines = beats.Select((beat, index) => Lines(beat, index == 0)).ToArray();
        var kept = lines.Select(_ => 1).ToArray();
        var left = (Pacing.Fill * room) - lines.Sum(line => Seconds(line[0]));
        while (Next() is { Seconds: > 0 } next)
        {
            kept[next.Line]++;
            left -= next.Seconds;
        }

        return [.. beats.Select((beat, index) => Told(beat, lines[index][..kept[index]]))];

        (int Line, double Seconds) Next() => Enumerable.Range(0, lines.Length)
            .Where(line => kept[line] < lines[line].Length)
            .Select(line => (Line: line, Seconds: Seconds(lines[line][kept[line]])))
            .Where(more => more.Seconds <= left && lines[more.Line][..kept[more.Line]].Sum(Seconds) + more.Seconds <= MostInBeat)
            .OrderBy(more => kept[more.Line])
            .ThenByDescending(more => more.Seconds)
            .FirstOrDefault();
    }

    private string[] Lines(Beat beat, bool opens)
    {
        var sentences = beat.Texts[language].Sentences.Select(wording.Say);
        return [.. opens && opening.Length > 0 ? sentences.Prepend(wording.Say(opening)) : sentences];
    }

    private ToldBeat Told(Beat beat, string[] sentences) => new(beat, wording.Say(beat.Texts[language].Title), [.. sentences], sentences.Sum(Seconds));

    /// <summary>With the pause after it, so that sentences can be added up.</summary>
    private double Seconds(string sentence) => (estimate.Seconds(sentence) + SpeechEstimate.SentencePause) / pace;
}
