namespace Pixora.Agents.Planning.Writing;

/// <summary>Orders beats into hook, development, turn and close.</summary>
internal sealed class Arc
{
    private readonly string language;
    private readonly Topic topic;
    private readonly IReadOnlyList<Domain> sources;

    internal Arc(Topic topic, string language, bool story)
    {
        this.language = language;
        this.topic = topic;
        sources = [.. story ? [BeatLibrary.Story, .. topic.Domains] : topic.Domains, BeatLibrary.Anything];
    }

    /// <summary>How many beats there are to tell.</summary>
    internal int Length => 3 + Middle.Count;

    private IReadOnlyList<Beat> Middle => field ??= [.. sources.SelectMany(Ranked)];

    /// <summary>The beats of a film that has time for so many, at least one and at most <see cref="Length"/>.</summary>
    internal IReadOnlyList<Beat> Take(int count) => count switch
    {
        <= 1 => [First(BeatRole.Hook)],
        2 => [First(BeatRole.Hook), First(BeatRole.Close)],
        _ => [First(BeatRole.Hook), .. InOrder(count - 3), First(BeatRole.Turn), First(BeatRole.Close)],
    };

    /// <summary>The most telling beats, told in the order they were written in.</summary>
    private IEnumerable<Beat> InOrder(int count) => sources.SelectMany(source => source.Beats).Where(Middle.Take(count).Contains);

    private Beat First(BeatRole role) => sources.SelectMany(source => source.Beats).First(beat => beat.Role == role && Speaks(beat));

    /// <summary>Beats that share words with the subject first; among the rest another subject starts elsewhere, so that films differ.</summary>
    private IEnumerable<Beat> Ranked(Domain domain)
    {
        var beats = domain.Beats.Where(beat => beat.Role == BeatRole.Develop && Speaks(beat)).ToArray();
        var start = beats.Length == 0 ? 0 : topic.Asked.ToUpperInvariant().Sum(letter => letter) % beats.Length;
        return beats
            .Select((beat, index) => (beat, place: (index - start + beats.Length) % beats.Length))
            .OrderByDescending(found => Shared(found.beat))
            .ThenBy(found => found.place)
            .Select(found => found.beat);
    }

    private int Shared(Beat beat)
    {
        var told = string.Join(' ', beat.Texts.Values.SelectMany(text => text.Sentences)) + " " + beat.Visual;
        return SubjectWords.Count(word => told.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private IReadOnlyList<string> SubjectWords => field ??= [.. SubjectStems.Of(topic.Asked)];

    private bool Speaks(Beat beat) => beat.Texts.ContainsKey(language);
}
