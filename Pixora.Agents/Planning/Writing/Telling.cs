using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Chooses as many beats, and of each as many sentences, as there is time to say.</summary>
/// <param name="opening">A sentence the film opens with, before its first beat; empty for none.</param>
/// <param name="pace">As <see cref="Voice.Pace"/>.</param>
internal sealed class Telling(Arc arc, Wording wording, string language, string opening, double pace)
{
    /// <summary>Below this part of the time for speech the film would seem to have lost its narrator.</summary>
    private const double Sparse = 0.76;

    private readonly SpeechEstimate estimate = SpeechEstimate.For(language);

    /// <summary>The beats in order, none of them without a sentence.</summary>
    /// <param name="scenes">How many scenes there will be, null for one a beat.</param>
    internal IReadOnlyList<ToldBeat> Fit(double seconds, int? scenes)
    {
        var beats = Math.Min(SceneCount.Narrated(seconds), arc.Length);
        var told = Tell(beats, RoomFor(beats));
        while (beats > 1 && told.Sum(beat => beat.Speech) > RoomFor(beats))
        {
            beats--;
            told = Tell(beats, RoomFor(beats));
        }

        while (CanSayMore(beats, told) && Tell(beats + 1, RoomFor(beats + 1)) is var longer && longer.Sum(beat => beat.Speech) <= RoomFor(beats + 1))
        {
            beats++;
            told = longer;
        }

        return told;

        double RoomFor(int count) => Pacing.Room(seconds, scenes ?? count);

        bool CanSayMore(int count, IReadOnlyList<ToldBeat> said) =>
            count < arc.Length && said.Sum(beat => beat.Speech) < Sparse * RoomFor(count) && (scenes is not null || count < seconds / Pacing.ShortestScene);
    }

    /// <summary>First sentences first, then what fits of the second ones, then of the third.</summary>
    private IReadOnlyList<ToldBeat> Tell(int count, double room)
    {
        var beats = arc.Take(count);
        var lines = beats.Select((beat, index) => Lines(beat, index == 0)).ToArray();
        var kept = lines.Select(_ => 1).ToArray();
        var left = (Pacing.Fill * room) - lines.Sum(line => Seconds(line[0]));
        for (var depth = 1; depth < 4; depth++)
        {
            foreach (var index in Enumerable.Range(0, lines.Length).Where(index => kept[index] == depth && lines[index].Length > depth))
            {
                var more = Seconds(lines[index][depth]);
                if (more <= left)
                {
                    kept[index]++;
                    left -= more;
                }
            }
        }

        return [.. beats.Select((beat, index) => Told(beat, lines[index][..kept[index]]))];
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
