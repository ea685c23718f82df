using Pixora.Hub.Contracts;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>The lists of users' tasks.</summary>
internal sealed class TaskLists(GrainTasks tasks, StoryStore stories, NewsStore news)
{
    /// <summary>A page of a user's tasks, the one that changed last first.</summary>
    /// <exception cref="Media.Generation.ProviderException">They cannot be read now.</exception>
    public async Task<TaskPage> PageAsync(UserId user, PagePlace where, CancellationToken cancellationToken)
    {
        // Read before the tasks: what changes meanwhile is told again rather than never.
        var top = await news.TopAsync(user);
        var listed = await (where.Deleted
            ? stories.DeletedCardsAsync(user, where.Skip, where.Take)
            : stories.CardsAsync(user, where.Skip, where.Take));
        var cards = await Task.WhenAll(listed.Select(task => CardAsync(task, user, cancellationToken)));
        return new([.. cards.OfType<TaskCard>()], listed.Count == where.Take ? where.Skip + where.Take : null, top.Epoch, top.Seq);
    }

    /// <summary>A task that has not changed since cards are stored has none yet: its writer makes it, once.</summary>
    private async Task<TaskCard?> CardAsync(ListedTask task, UserId owner, CancellationToken cancellationToken)
    {
        if (task.Card is { } card || (await tasks.GlanceAsync(task.Task, owner, null, cancellationToken)).Card is not { } found)
        {
            return task.Card;
        }

        await stories.KeepCardAsync(owner, found);
        return found;
    }
}

/// <param name="Skip">Tasks before the page.</param>
/// <param name="Take">Most tasks of the page.</param>
/// <param name="Deleted">True for deleted tasks, the one that goes first first.</param>
internal readonly record struct PagePlace(int Skip, int Take, bool Deleted = false);
