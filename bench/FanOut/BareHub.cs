using SignalR = Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;

namespace Pixora.Bench.FanOut;

/// <summary>Adds the caller to a group.</summary>
internal sealed class BareHub : SignalR.Hub
{
    public async Task<JoinReply> JoinTask(string taskId, long epoch, long since)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, taskId, Context.ConnectionAborted);
        return new JoinReply(true, null, null, true, epoch, since, [], null, []);
    }
}
