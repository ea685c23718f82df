using System.Collections.Concurrent;
using Pixora.Hub.Security;
using Pixora.Media.Generation;

namespace Pixora.Hub.Sessions;

/// <summary>
/// Closes the connections of this pod whose sessions have ended, wherever they were ended: at most
/// <see cref="Interval"/> later.
/// </summary>
internal sealed class SessionWatch(SessionStore sessions, TimeProvider clock, ILogger<SessionWatch> log)
    : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>The open connections of browsers: how each is closed, by a name of its own.</summary>
    private readonly ConcurrentDictionary<string, OpenConnection> open = new();

    /// <summary>Watches over a connection until <see cref="Remove"/>; one of a program is not watched.</summary>
    /// <param name="close">Called from another thread.</param>
    public void Add(string connection, System.Security.Claims.ClaimsPrincipal? user, Action close)
    {
        if (Caller.SessionOf(user) is { } session)
        {
            open[connection] = new(session, close);
        }
    }

    public void Remove(string connection) => open.TryRemove(connection, out _);

    /// <summary>Watches over a response that lasts.</summary>
    public void Add(HttpContext context)
    {
        var connection = Guid.NewGuid().ToString("N");
        Add(connection, context.User, context.Abort);
        context.Response.OnCompleted(() =>
        {
            Remove(connection);
            return Task.CompletedTask;
        });
    }

    /// <summary>Closes the connections whose sessions have ended.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task LookAsync()
    {
        var ended = await sessions.EndedAsync([.. open.Values.Select(connection => connection.Session).Distinct()]);
        foreach (var connection in open.Values.Where(connection => ended.Contains(connection.Session)))
        {
            connection.Close();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryLookAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pod stops.
        }
    }

    private async Task TryLookAsync()
    {
        try
        {
            await (open.IsEmpty ? Task.CompletedTask : LookAsync());
        }
        catch (ProviderException away)
        {
            log.LookFailed(away);
        }
    }

    private sealed record OpenConnection(string Session, Action Close);
}
