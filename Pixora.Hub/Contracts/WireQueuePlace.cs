namespace Pixora.Hub.Contracts;

/// <summary>The place of an approved film that waits for others. Sent when it changes.</summary>
/// <param name="Position">1 for the film whose turn is next, over all users; 0 once, when the film is begun.</param>
/// <param name="FromSeconds">
/// Least time until it is begun, as long as films take what recent ones took; null while nothing is known.
/// </param>
/// <param name="ToSeconds">Most time until it is begun, in the same way.</param>
/// <param name="Reason">
/// Why it waits behind more than before: <c>returned_work</c> when a film whose server went down is back in its place,
/// <c>other_user</c> when it is the turn of somebody of whom fewer films are made; null when the position did not rise.
/// </param>
[WireType("queue_place")]
public sealed record WireQueuePlace(int Position, double? FromSeconds, double? ToSeconds, string? Reason) : SignalData;
