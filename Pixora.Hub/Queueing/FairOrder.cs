using Pixora.Media.Tasks;

namespace Pixora.Hub.Queueing;

/// <summary>
/// Whose turn it is: the user of whom the fewest films are being made, among those the one who waits longest; of one
/// user the film that waits longest.
/// </summary>
internal static class FairOrder
{
    /// <summary>The films that wait in the order of their turns, if no film that is being made ends meanwhile.</summary>
    public static IReadOnlyList<QueuedFilm> Of(IReadOnlyCollection<QueuedFilm> films)
    {
        var running = films.Where(film => !film.IsWaiting).GroupBy(film => film.Owner).ToDictionary(own => own.Key, own => own.Count());
        var users = new PriorityQueue<Queue<QueuedFilm>, Turn>();
        foreach (var own in films.Where(film => film.IsWaiting).GroupBy(film => film.Owner))
        {
            var waiting = new Queue<QueuedFilm>(own.OrderBy(film => film.Since).ThenBy(film => film.Task.Value, StringComparer.Ordinal));
            users.Enqueue(waiting, Turn.Of(running.GetValueOrDefault(own.Key), waiting.Peek()));
        }

        var order = new List<QueuedFilm>();
        while (users.TryDequeue(out var waiting, out var turn))
        {
            order.Add(waiting.Dequeue());
            if (waiting.TryPeek(out var next))
            {
                users.Enqueue(waiting, Turn.Of(turn.Running + 1, next));
            }
        }

        return order;
    }

    /// <param name="Running">Films of the user that are being made, or whose turn comes before.</param>
    private readonly record struct Turn(int Running, DateTimeOffset Since, string Task) : IComparable<Turn>
    {
        public static Turn Of(int running, QueuedFilm first) => new(running, first.Since, first.Task.Value);

        public int CompareTo(Turn other) => Running != other.Running ? Running.CompareTo(other.Running)
            : Since != other.Since ? Since.CompareTo(other.Since)
            : string.CompareOrdinal(Task, other.Task);
    }
}
