namespace Pixora.Agents.Planning.Writing;

/// <summary>Orders beats into hook, development, turn and close.</summary>
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
        sources = [.. story ? [BeatLibrary.Story, .. topic.Domains] : topic.Domains, BeatLibrary.Anything];
    }

    /// <summary>How many beats there are.</summary>
    internal int Length => 3 + Middle.Count;

    private IReadOnlyList<StoryBeat> Middle => field ??= [.. sources.SelectMany(Ranked)];

    /// <summary>The beats of a film that has time for so many, at least one and at most <see cref="Length"/>.</summary>
    internal IReadOnlyList<StoryBeat> Take(int count) => count switch
    {
        <= 1 => [First(BeatRole.Hook)],
        2 => [First(BeatRole.Hook), First(BeatRole.Close)],
        _ => [First(BeatRole.Hook), .. InOrder(count - 3), First(BeatRole.Turn), First(BeatRole.Close)],
    };

    /// <summary>The beats that rank highest, in the order of their file.</summary>
    private IEnumerable<StoryBeat> InOrder(int count) =>
        sources.SelectMany(source => source.Beats).Where(Middle.Take(count).Contains);

    private StoryBeat First(BeatRole role) =>
        sources.SelectMany(source => source.Beats).FirstOrDefault(beat => beat.Role == role && Suits(beat))
        ?? sources.SelectMany(source => source.Beats).First(beat => beat.Role == role && Speaks(beat));

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
        var told = string.Join(' ', beat.Texts.Values.SelectMany(text => text.Sentences)) + " " + beat.Visual;
        return SubjectWords.Count(word => told.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private IReadOnlyList<string> SubjectWords => field ??= [.. SubjectMatching.Of(topic.Asked)];

    /// <summary>True for a beat of the film's language that names nothing to be avoided.</summary>
    private bool Suits(StoryBeat beat) =>
        Speaks(beat)
        && !avoided.Any(thing => beat.Texts[language].Sentences.Append(beat.Visual).Any(text => Avoidance.Names(text, thing)));

    private bool Speaks(StoryBeat beat) => beat.Texts.ContainsKey(language);
}
