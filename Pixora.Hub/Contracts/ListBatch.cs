namespace Pixora.Hub.Contracts;

/// <summary>What a hub sends to all connections of a user, whichever task they watch.</summary>
/// <param name="News">In order.</param>
/// <param name="Progress">Of films that are being made or wait; at most one a second of each.</param>
/// <param name="Quota">What the user has used, when that has changed; else null.</param>
/// <param name="Top">The last news there is, every 15 seconds to who has joined the list; else null.</param>
public sealed record ListBatch(
    IReadOnlyList<TaskNews> News, IReadOnlyList<FilmProgress> Progress, WireQuota? Quota = null, ListTop? Top = null);

/// <summary>How far the film of a task is.</summary>
/// <param name="Percent">As of <see cref="WireProgress"/>.</param>
/// <param name="Stage">As of <see cref="WireProgress"/>.</param>
/// <param name="Queue">Its place while it waits to be made, else null.</param>
public sealed record FilmProgress(string TaskId, double Percent, string Stage, string Message, WireQueuePlace? Queue = null);

/// <summary>What a user may use and has used. A limit of 0 is none.</summary>
/// <param name="FilmSeconds">Seconds of film made today (UTC).</param>
/// <param name="ClaimedSeconds">Seconds of the films that are being made.</param>
/// <param name="MostFilmSeconds">The most of both together.</param>
/// <param name="Bytes">Bytes stored.</param>
/// <param name="ClaimedBytes">Bytes that films that are being made may still take.</param>
/// <param name="MostBytes">The most of both together.</param>
public sealed record WireQuota(
    long FilmSeconds, long ClaimedSeconds, long MostFilmSeconds, long Bytes, long ClaimedBytes, long MostBytes);

/// <summary>The place of the last news of a list.</summary>
public sealed record ListTop(long Epoch, long Seq);
