namespace Pixora.Hub.Contracts;

/// <summary>
/// The answer to <c>JoinList</c>: all news after those the client holds, or the list that replaces what it has.
/// </summary>
/// <param name="Recovered">True when <paramref name="News"/> continue what the client holds.</param>
/// <param name="Seq">Number of the last news contained.</param>
/// <param name="Page">Set when not recovered: the first page of the list.</param>
/// <param name="Quota">What the user has used; null when refused.</param>
public sealed record ListReply(
    bool Ok, string? Code, string? Message, bool Recovered, long Epoch, long Seq, IReadOnlyList<TaskNews> News, TaskPage? Page,
    WireQuota? Quota);
