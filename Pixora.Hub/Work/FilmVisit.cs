using Pixora.Hub.Queueing;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>A film that this pod waits with, or makes.</summary>
/// <param name="since">As <see cref="QueuedFilm.Since"/>.</param>
internal sealed class FilmVisit(UserId owner, DateTimeOffset since)
{
    private readonly TaskCompletionSource begin = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private QueuePlace? told;

    public UserId Owner => owner;

    public DateTimeOffset Since => since;

    /// <summary>Called with each new place in the queue; null while no work is being done on the film.</summary>
    public Action<QueuePlace>? Waits { get; set; }

    /// <summary>True when the queue has given it a place on this pod.</summary>
    public bool HasPlace { get; private set; }

    /// <summary>True while somebody waits for the place or makes the film.</summary>
    public bool IsAttended => Waits is not null;

    /// <summary>Completes when it has a place.</summary>
    public Task Begun => begin.Task;

    public void Tell(QueuePlace place)
    {
        if (place != told)
        {
            told = place;
            Waits?.Invoke(place);
        }
    }

    public void Begin()
    {
        HasPlace = true;
        begin.TrySetResult();
    }

    public FilmEntry Report(VideoTaskId task, FilmMark mark) => new(task, owner, since, mark);
}
