using Pixora.Agents.Planning;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>What a step of a film teaches about its owner's taste.</summary>
/// <param name="Facts">What it adds to the film's story.</param>
internal sealed record Lesson(IReadOnlyList<TaskFact> Facts, TasteChange Taste);

/// <summary>Looks at each step of a film for what the owner states or repeats; the rules are the taste's own.</summary>
internal sealed class Lessons(PreferencesShelf shelf)
{
    /// <summary>The story of a new film begins with what its owner likes, this film's brief counted in.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<(Preferences Likes, Lesson Lesson)> OfBriefAsync(TaskOrder order, VideoTaskId task)
    {
        var wishes = BriefPreferences.Of(order.Brief);
        if (wishes == new Preferences())
        {
            return (await shelf.ReadAsync(order.Owner), new([], TasteChange.None));
        }

        var taste = await shelf.TasteAsync(order.Owner);
        var change = taste.Choose(task, Choices.In(wishes, taste.Likes));
        return (change.ApplyTo(taste.Likes), new([.. Told(change, order.Brief.Prompt)], change));
    }

    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Lesson> OfCommandAsync(VideoTask before, CommandEnvelope command, VideoTask after)
    {
        var said = PreferenceEntries.Changes(before.Preferences, after.Preferences);
        var chosen = Choices.In(before, command, after);
        if (said.Count + chosen.Count == 0)
        {
            return new([], TasteChange.None);
        }

        var taste = await shelf.TasteAsync(before.Owner);
        var change = said.Count > 0 ? taste.State(said) : taste.Choose(before.Id, chosen);
        return new([.. Liked(change, after.Preferences), .. Told(change, after.Chat.Last(line => line.By is Actor.Person).Text)], change);
    }

    private static IEnumerable<TaskFact> Liked(TasteChange change, Preferences likes) =>
        change.Learned.Any() ? [new PreferencesChanged(change.ApplyTo(likes))] : [];

    // Its id keeps it from passing for the crew's answer to what the person wrote.
    private static IEnumerable<TaskFact> Told(TasteChange change, string said) =>
        change.Learned.Any() ? [new ChatMessage(Actor.Crew, Spokesman.Name, LearnedPreferenceMessage.Of(change.Learned, said), $"learned-{string.Join('-', change.Learned.Select(liking => liking.Entry))}")] : [];
}
