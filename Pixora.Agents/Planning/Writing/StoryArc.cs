using Pixora.Agents.Planning.Knowledge;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Orders what is known of a subject into hook, development, turn and close.</summary>
internal sealed class StoryArc
{
    private readonly string language;
    private readonly Topic topic;
    private readonly IReadOnlyList<Domain> sources;
    private readonly IReadOnlyList<string> avoided;

    internal StoryArc(Topic topic, string language, bool story, IReadOnlyList<string> avoided)
    {
        this.language = language;
        this.avoided = avoided;
        this.topic = topic;
        sources = story ? [BeatLibrary.Story, .. topic.Domains] : topic.Domains;
    }

    /// <summary>How many beats there are; 0 when there is nothing to say.</summary>
    internal int Length => Middle.Count + Ends.Count(end => end is not null);

    private StoryBeat?[] Ends => field ??= [First(BeatRole.Hook), First(BeatRole.Turn), First(BeatRole.Close)];

    private IReadOnlyList<StoryBeat> Middle => field ??= [.. Alternating([.. sources.Select(source => Ranked(source).ToList())])];

    /// <summary>
    /// The beats of a film that has time for so many, in their order: the hook first, then the close, then what ranks highest,
    /// and the turn where there is time for it.
    /// </summary>
    internal IReadOnlyList<StoryBeat> Take(int count)
    {
        StoryBeat?[] wanted = [Ends[0], Ends[2], .. Middle.Take(1), Ends[1], .. Middle.Skip(1)];
        var taken = wanted.OfType<StoryBeat>().Take(count).ToHashSet();
        var middle = sources.SelectMany(source => source.Beats).Where(beat => beat.Role == BeatRole.Develop && taken.Contains(beat));
        return [.. new[] { Ends[0] }.Concat(middle).Concat(Ends[1..]).OfType<StoryBeat>().Where(taken.Contains)];
    }

    /// <summary>What two subjects say takes turns.</summary>
    private static IEnumerable<StoryBeat> Alternating(List<StoryBeat>[] lists) =>
        Enumerable.Range(0, lists.Select(list => list.Count).DefaultIfEmpty().Max())
            .SelectMany(place => lists.Where(list => place < list.Count).Select(list => list[place]));

    private StoryBeat? First(BeatRole role) =>
        sources.SelectMany(source => source.Beats).FirstOrDefault(beat => beat.Role == role && Suits(beat));

    /// <summary>
    /// Beats that share words with the subject come first. The rest begin at a place that depends on the subject, so
    /// that films differ.
    /// </summary>
    private IEnumerable<StoryBeat> Ranked(Domain domain)
    {
        var beats = domain.Beats.Where(beat => beat.Role == BeatRole.Develop && Suits(beat)).ToArray();
        var start = beats.Length == 0 ? 0 : topic.Asked.ToUpperInvariant().Sum(letter => letter) % beats.Length;
        return beats
            .Select((beat, index) => (beat, place: (index - start + beats.Length) % beats.Length))
            .OrderByDescending(found => Shared(found.beat))
            .ThenBy(found => found.place)
            .Select(found => found.beat);
    }

    private int Shared(StoryBeat beat)
    {
        var told = string.Join(' ', beat.Texts.Values.SelectMany(text => text.Sentences.Prepend(text.Title))) + " " + beat.Visual;
        return SubjectWords.Count(word => told.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private IReadOnlyList<string> SubjectWords => field ??= [.. SubjectMatching.Of(topic.Asked)];

    /// <summary>True for a beat of the film's language that names nothing to be avoided.</summary>
    private bool Suits(StoryBeat beat) =>
        beat.Texts.ContainsKey(language)
        && !avoided.Any(thing => beat.Texts[language].Sentences.Append(beat.Visual).Any(text => Avoidance.Names(text, thing)));
}
