using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Sessions;

namespace Pixora.Hub.Realtime;

/// <summary>Has the hub's connections closed when their sessions end.</summary>
internal sealed class SessionHubFilter(SessionWatch sessions) : IHubFilter
{
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        sessions.Add(context.Context.ConnectionId, context.Context.User, context.Context.Abort);
        return next(context);
    }

    public Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        sessions.Remove(context.Context.ConnectionId);
        return next(context, exception);
    }
}
