using Pixora.Agents.Planning;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>What one command teaches about the owner's taste.</summary>
/// <param name="Facts">Facts that it adds to the film's story.</param>
internal sealed record Lesson(IReadOnlyList<TaskFact> Facts, TasteChange Taste);

/// <summary>
/// Finds in each command what the owner states or repeats; the rules of learning are those of <see cref="Taste"/>.
/// </summary>
internal sealed class TasteLearning(PreferencesStore preferences)
{
    /// <summary>What the owner of a new film likes, with what its brief teaches.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<(Preferences Likes, Lesson Lesson)> OfBriefAsync(TaskOrder order, VideoTaskId task)
    {
        var wishes = BriefPreferences.Of(order.Brief);
        if (wishes == new Preferences())
        {
            return (await preferences.ReadAsync(order.Owner), new([], TasteChange.None));
        }

        var taste = await preferences.TasteAsync(order.Owner);
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

        var taste = await preferences.TasteAsync(before.Owner);
        var change = said.Count > 0 ? taste.State(said) : taste.Choose(before.Id, chosen);
        return new([.. Liked(change, after.Preferences), .. Told(change, after.Chat.Last(line => line.By is Actor.Person).Text)], change);
    }

    private static IEnumerable<TaskFact> Liked(TasteChange change, Preferences likes) =>
        change.Learned.Any() ? [new PreferencesChanged(change.ApplyTo(likes))] : [];

    // With an id of its own it is not taken for the crew's answer to the person.
    private static IEnumerable<TaskFact> Told(TasteChange change, string said) =>
        change.Learned.Any()
            ? [new ChatMessage(Actor.Crew, Spokesman.Name, LearnedPreferenceMessage.Of(change.Learned, said), IdOf(change))]
            : [];

    private static string IdOf(TasteChange change) =>
        $"learned-{string.Join('-', change.Learned.Select(liking => liking.Entry))}";
}
