using Pixora.Agents.Planning.Knowledge;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Chooses as many beats, and as many sentences of each, as there is time for.</summary>
/// <param name="pace">As <see cref="Voice.Pace"/>.</param>
internal sealed class BeatSelection(StoryArc arc, BeatPlaceholders placeholders, string language, double pace)
{
    /// <summary>
    /// Smallest share of the time for speech that narration fills; less seems as if the narrator were missing.
    /// </summary>
    internal const double MinFillRatio = 0.74;

    /// <summary>How many scenes too few or too many are as bad as a film that nobody speaks in.</summary>
    private const double CostOfEmptiness = 10;

    /// <summary>The same for speech that takes twice the time there is.</summary>
    private const double CostOfOverrun = 1000;

    /// <summary>Seconds of speech that fit into the longest scene beside transition and pauses.</summary>
    private const double MaxSpeechPerScene = 10;

    private readonly NarrationTime estimate = NarrationTime.For(language);

    /// <summary>
    /// The beats in order, none of them without a sentence: the number nearest to what suits the length that neither
    /// overruns it nor leaves it empty.
    /// </summary>
    /// <param name="scenes">How many scenes there will be, null for one a beat.</param>
    internal IReadOnlyList<SelectedBeat> Fit(double seconds, int? scenes)
    {
        var suited = SceneCount.Narrated(seconds);
        var most = scenes is null
            ? Math.Min(arc.Length, Math.Max(1, (int)(seconds / SceneDurations.ShortestScene)))
            : arc.Length;
        return Enumerable.Range(1, most).Select(count => Tell(count, SceneDurations.Room(seconds, scenes ?? count))).MinBy(Cost)!;

        double Cost(IReadOnlyList<SelectedBeat> told)
        {
            var filled = told.Sum(beat => beat.Speech) / SceneDurations.Room(seconds, scenes ?? told.Count);
            return (CostOfOverrun * Math.Max(0, filled - 1)) + (CostOfEmptiness * Math.Max(0, MinFillRatio - filled))
                + Math.Abs(told.Count - suited);
        }
    }

    /// <summary>
    /// The first sentence of each beat, then further ones: always the longest that fits and whose predecessor is in.
    /// </summary>
    private IReadOnlyList<SelectedBeat> Tell(int count, double room)
    {
        var beats = arc.Take(count);
        var lines = beats.Select(Lines).ToArray();
        var kept = lines.Select(_ => 1).ToArray();
        var left = (SceneDurations.FillRatio * room) - lines.Sum(line => Seconds(line[0]));
        while (Next() is { Seconds: > 0 } next)
        {
            kept[next.Line]++;
            left -= next.Seconds;
        }

        return [.. beats.Select((beat, index) => Told(beat, lines[index][..kept[index]]))];

        (int Line, double Seconds) Next() => Enumerable.Range(0, lines.Length)
            .Where(line => kept[line] < lines[line].Length)
            .Select(line => (Line: line, Seconds: Seconds(lines[line][kept[line]])))
            .Where(more => more.Seconds <= left && lines[more.Line][..kept[more.Line]].Sum(Seconds) + more.Seconds <= MaxSpeechPerScene)
            .OrderBy(more => kept[more.Line])
            .ThenByDescending(more => more.Seconds)
            .FirstOrDefault();
    }

    private string[] Lines(StoryBeat beat) => [.. beat.Texts[language].Sentences.Select(placeholders.Say)];

    private SelectedBeat Told(StoryBeat beat, string[] sentences) =>
        new(beat, placeholders.Say(beat.Texts[language].Title), [.. sentences], sentences.Sum(Seconds));

    /// <summary>With the pause after it, so that sentences can be added up.</summary>
    private double Seconds(string sentence) => (estimate.Seconds(sentence) + NarrationTime.SentencePause) / pace;
}
