using Pixora.Media.Tasks;

namespace Pixora.Hub.Queueing;

/// <summary>What is kept of a queue.</summary>
/// <param name="Films">Those that wait, and those that are being made.</param>
/// <param name="Measured">How long recent films took, in seconds, the latest last.</param>
/// <param name="Turns">The number of each user's last turn.</param>
internal sealed record KeptQueue(
    IReadOnlyCollection<QueuedFilm> Films, IReadOnlyList<double> Measured, IReadOnlyDictionary<UserId, long> Turns)
{
    public static KeptQueue Empty { get; } = new([], [], new Dictionary<UserId, long>());
}
