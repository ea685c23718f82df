namespace Pixora.Media.Tasks;

/// <summary>
/// Everything that is known of what a person likes: the entries themselves, where each comes from, and what was chosen
/// in which film.
/// </summary>
/// <param name="Learned">By entry, the films whose repeated choice it was learned from; an entry that is liked and not
/// named here was stated.</param>
/// <param name="Choices">Of each film at most one for an entry.</param>
public sealed record Taste(
    Preferences Likes, IReadOnlyDictionary<string, ValueList<VideoTaskId>> Learned, ValueList<Choice> Choices)
{
    /// <summary>Films in which the same must be chosen before it counts as liked.</summary>
    public const int Repetitions = 3;

    /// <summary>
    /// What follows from what was chosen in a film: it is counted, and learned when it was chosen in enough of them.
    /// Stated preferences are never replaced by learned ones.
    /// </summary>
    public TasteChange Choose(VideoTaskId task, ValueList<Chosen> chosen)
    {
        var open = chosen.Where(one => !Choices.Any(past => past.Entry == one.Entry && past.Task == task && past.IsSpent)).ToList();
        return new(
            [.. open.Select(one => Learn(task, one)).OfType<Liking>()],
            [.. open.Select(one => new Choice(one.Entry, task, one.Value ?? Choice.Withdrawn))]);
    }

    /// <summary>
    /// What follows from entries that the person states or drops: what is dropped is not learned again from the films
    /// that it was chosen in.
    /// </summary>
    public TasteChange State(IEnumerable<KeyValuePair<string, string?>> said)
    {
        var likings = said.Select(entry => new Liking(entry.Key, entry.Value)).ToList();
        var dropped = likings.Where(liking => liking.Value is null).Select(liking => liking.Entry).ToHashSet();
        return new(
            [.. likings],
            [.. Choices.Where(choice => dropped.Contains(choice.Entry)).Select(choice => choice with { Value = Choice.Spent })]);
    }

    private Liking? Learn(VideoTaskId task, Chosen chosen)
    {
        var liked = PreferenceEntries.Of(Likes).GetValueOrDefault(chosen.Entry);
        if (chosen.Value is null || liked == chosen.Value || (liked is not null && !Learned.ContainsKey(chosen.Entry)))
        {
            return null;
        }

        var films = Choices
            .Where(past => past.Entry == chosen.Entry && past.Value == chosen.Value)
            .Select(past => past.Task)
            .Append(task)
            .Distinct()
            .ToList();
        return films.Count < Repetitions ? null : new(chosen.Entry, chosen.Value, [.. films]);
    }
}

/// <summary>What a person chooses in a film.</summary>
/// <param name="Entry">Name of the preference, as in <see cref="PreferenceEntries"/>.</param>
/// <param name="Value">Its JSON text; null when the film is back at what it would have been anyway.</param>
public sealed record Chosen(string Entry, string? Value);

/// <summary>What was chosen in one film.</summary>
/// <param name="Value">JSON text, <see cref="Spent"/> or <see cref="Withdrawn"/>.</param>
public sealed record Choice(string Entry, VideoTaskId Task, string Value)
{
    /// <summary>
    /// Instead of a value: the film does not count for this entry any more, whatever is chosen in it.
    /// </summary>
    public const string Spent = "null";

    /// <summary>Instead of a value: nothing is chosen any more.</summary>
    public const string Withdrawn = "";

    public bool IsSpent => Value == Spent;
}

/// <summary>An entry as it is from now on.</summary>
/// <param name="Value">JSON text; null when it is liked no more.</param>
/// <param name="From">The films it was learned from; null when the person said it.</param>
public sealed record Liking(string Entry, string? Value, ValueList<VideoTaskId>? From = null);

/// <summary>What changes in what is known of a person's taste.</summary>
public sealed record TasteChange(ValueList<Liking> Likings, ValueList<Choice> Choices)
{
    public static TasteChange None { get; } = new([], []);

    /// <summary>The entries that were learned by it.</summary>
    public IEnumerable<Liking> Learned => Likings.Where(liking => liking.From is not null);

    /// <summary>The preferences after it.</summary>
    public Preferences ApplyTo(Preferences likes) =>
        PreferenceEntries.With(likes, Likings.Select(liking => KeyValuePair.Create(liking.Entry, liking.Value)));
}
