using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Queueing;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Tells how far a film is: to the viewers of its task, and to all connections of its owner.</summary>
internal sealed class FilmBroadcast(VideoTask task, TaskBroadcast viewers, UserBroadcasts owners)
{
    /// <summary>The stage of a film that waits, as progress names it.</summary>
    private const string Queue = "queue";

    public void Show(RenderProgress progress)
    {
        viewers.Show(new WireProgress(progress.Percent, progress.Stage, progress.Message));
        owners.Show(task.Owner, task.Id, new(task.Id.Value, progress.Percent, progress.Stage, progress.Message));
    }

    public void Wait(QueuePlace place)
    {
        var wire = new WireQueuePlace(place.Position, place.Wait?.FromSeconds, place.Wait?.ToSeconds, ReasonOf(place.Rise));
        var message = MessageOf(place);
        viewers.Wait(wire);
        viewers.Show(new WireProgress(0, Queue, message));
        owners.Show(task.Owner, task.Id, new(task.Id.Value, 0, Queue, message, wire));
    }

    /// <summary>The film is begun.</summary>
    public void Begin() => viewers.Wait(new(0, null, null, null));

    private static string MessageOf(QueuePlace place) => FormattableString.Invariant($"Waiting as number {place.Position} in line")
        + (place.Wait is { } wait ? FormattableString.Invariant($", for {wait.FromSeconds} to {wait.ToSeconds} seconds.") : ".");

    private static string? ReasonOf(PlaceRise? rise) => rise switch
    {
        PlaceRise.ReturnedWork => "returned_work",
        PlaceRise.OtherUser => "other_user",
        _ => null,
    };
}
