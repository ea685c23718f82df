using Pixora.Media.Tasks;

namespace Pixora.Hub.Queueing;

/// <summary>
/// Whose turn it is: the user of whom the fewest films are being made, among those the one whose last turn is longest
/// ago, then the one who waits longest; of one user the film that waits longest.
/// </summary>
internal static class FairOrder
{
    /// <summary>The films that wait in the order of their turns, if no film that is being made ends meanwhile.</summary>
    /// <param name="turns">The number of each user's last turn; who has had none counts as 0.</param>
    public static IReadOnlyList<QueuedFilm> Of(IReadOnlyCollection<QueuedFilm> films, IReadOnlyDictionary<UserId, long> turns)
    {
        var running = films.Where(film => !film.IsWaiting).CountBy(film => film.Owner).ToDictionary();
        var last = turns.Values.DefaultIfEmpty(0).Max();
        var users = new PriorityQueue<Queue<QueuedFilm>, Turn>();
        foreach (var own in films.Where(film => film.IsWaiting).GroupBy(film => film.Owner))
        {
            var waiting = new Queue<QueuedFilm>(own.OrderBy(film => film.Since).ThenBy(film => film.Task.Value, StringComparer.Ordinal));
            users.Enqueue(waiting, new(running.GetValueOrDefault(own.Key), turns.GetValueOrDefault(own.Key), waiting.Peek()));
        }

        var order = new List<QueuedFilm>();
        while (users.TryDequeue(out var waiting, out var turn))
        {
            order.Add(waiting.Dequeue());
            last++;
            if (waiting.TryPeek(out var next))
            {
                users.Enqueue(waiting, new(turn.Running + 1, last, next));
            }
        }

        return order;
    }

    /// <param name="Running">Films of the user that are being made, or whose turn comes before.</param>
    /// <param name="Last">Number of the user's last turn.</param>
    private readonly record struct Turn(int Running, long Last, QueuedFilm First) : IComparable<Turn>
    {
        public int CompareTo(Turn other) => Running != other.Running ? Running.CompareTo(other.Running)
            : Last != other.Last ? Last.CompareTo(other.Last)
            : First.Since != other.First.Since ? First.Since.CompareTo(other.First.Since)
            : string.CompareOrdinal(First.Task.Value, other.First.Task.Value);
    }
}
