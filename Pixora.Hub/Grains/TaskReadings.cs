using Pixora.Hub.Contracts;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>What a grain answers to who looks at its task.</summary>
internal static class TaskReadings
{
    /// <param name="assets">Key or kind of the assets that are asked for; null asks for none.</param>
    /// <param name="signals">What passes right now.</param>
    public static TaskGlance Glance(VideoTask task, DateTimeOffset createdAt, string? assets, ValueList<WireSignal> signals) => new(
        TaskCards.Of(task, createdAt), task.Epoch, task.Result?.Folder, assets is null ? [] : Named(task, assets), signals);

    public static TaskFilm Film(VideoTask task) => task is { Deleted: null, Result: { } film }
        ? new TaskFilm(film, (task.RevisionAt(film.Revision)?.Breakdown ?? task.Breakdown)?.Title)
        : new TaskFilm(null, null);

    /// <param name="signals">What passes right now.</param>
    public static TaskView View(VideoTask task, DateTimeOffset createdAt, ValueList<WireSignal> signals) => new(
        new(task.Id.Value, task.Epoch, task.Seq, createdAt, Snapshots.Of(task) with { Queue = PlaceIn(signals) }), task.Revision, signals);

    private static WireQueuePlace? PlaceIn(ValueList<WireSignal> signals) =>
        signals.Select(signal => signal.Data).OfType<WireQueuePlace>().FirstOrDefault();

    /// <summary>Keys of the task's assets of a kind or with a key, the newest first.</summary>
    private static ValueList<string> Named(VideoTask task, string assets)
    {
        var named = task.Assets.Where(note => note.Key == assets || note.Kind == assets);
        return [.. named.Reverse().Select(note => note.Key).Distinct().Take(TaskGlance.MostAssets)];
    }
}
