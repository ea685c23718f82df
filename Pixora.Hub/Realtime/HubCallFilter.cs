using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>
/// Limits connections and calls of the hub, and answers every failure with a code: a connection too many is told so and
/// then closed, a call that cannot be served now is refused at once, an unexpected exception is logged.
/// </summary>
internal sealed class HubCallFilter(
    ConnectionLimiter connections, ReadLimiter reads, StudioStore store, AccessLog access, TimeProvider clock, ILogger<HubCallFilter> log)
    : IHubFilter
{
    /// <summary>A connection too many is closed after this time: long enough to be told why.</summary>
    public static readonly TimeSpan CloseDelay = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The connections too many. Not in the connections' own items, which would allocate a dictionary for each.
    /// </summary>
    private readonly ConcurrentDictionary<string, bool> extras = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        ForgetCheck(context.Context.GetHttpContext());
        if (!await connections.EnterAsync(Caller.Of(context.Context.User), context.Context.ConnectionId))
        {
            Report(context.Context, ConnectionLimiter.Full.Code, nameof(OnConnectedAsync), null);
            extras[context.Context.ConnectionId] = true;
            _ = CloseLaterAsync(context.Context);
        }

        await next(context);
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        extras.TryRemove(context.Context.ConnectionId, out _);
        await connections.LeaveAsync(context.Context.ConnectionId);
        await next(context, exception);
    }

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var reply = await AnswerAsync(invocationContext, next);
        if (CodeOf(reply) is { } code)
        {
            var task = invocationContext.HubMethodArguments is [string first, ..] ? first : null;
            Report(invocationContext.Context, code, invocationContext.HubMethod.Name, task);
        }

        return reply;
    }

    private async ValueTask<object?> AnswerAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return Standing(invocationContext) is { } refusal
                ? Refuse(invocationContext, refusal)
                : await InTurnAsync(invocationContext, next);
        }
        catch (ProviderException failure)
        {
            return Refuse(invocationContext, new Refusal(failure.Code, failure.Message));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or HubException))
        {
            log.CallFailed(invocationContext.HubMethodName, failure);
            return Refuse(
                invocationContext, new Refusal("studio.failed", "The studio failed on this; its log says why. Nothing was changed."));
        }
    }

    /// <summary>Why no call of this connection can be served now, null when it can.</summary>
    private Refusal? Standing(HubInvocationContext call) => call switch
    {
        _ when extras.ContainsKey(call.Context.ConnectionId) => ConnectionLimiter.Full,
        _ when !store.IsUp && StudioStore.Unavailable(null) is var away => new Refusal(away.Code, away.Message),
        _ => null,
    };

    private static string? CodeOf(object? reply) => reply switch
    {
        CommandReply command => command.Code,
        JoinReply join => join.Code,
        ListReply list => list.Code,
        PreviewReply preview => preview.Code,
        _ => null,
    };

    /// <summary>Reports every refusal of a call; the log keeps those that deny access.</summary>
    private void Report(HubCallerContext caller, string code, string method, string? task) => access.Denied(new Denial(
        code,
        $"{nameof(StudioHub)}/{method}",
        Caller.NameOf(caller.User),
        caller.GetHttpContext()?.Connection.RemoteIpAddress,
        VideoTaskId.TryParse(task, out var id) ? id : null));

    /// <summary>Commands are counted where they are read; everything else that answers is a read.</summary>
    private async ValueTask<object?> InTurnAsync(
        HubInvocationContext call, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var answer = call.HubMethod.ReturnType;
        var kind = answer == typeof(Task) || answer == typeof(Task<CommandReply>) ? ReadKind.None : ReadKind.Page;
        using var turn = await reads.EnterAsync(Caller.Of(call.Context.User), kind, call.Context.ConnectionAborted);
        return turn is null ? Refuse(call, ReadLimiter.TooMany) : await next(call);
    }

    private async Task CloseLaterAsync(HubCallerContext connection)
    {
        try
        {
            await Task.Delay(CloseDelay, clock, connection.ConnectionAborted);
            connection.Abort();
        }
        catch (OperationCanceledException)
        {
            // The client has closed it.
        }
    }

    /// <summary>
    /// Drops the result of the sign-in from the request: the connection keeps the name and the expiry, the rest would
    /// stay in memory as long as the connection lasts.
    /// </summary>
    private static void ForgetCheck(HttpContext? request)
    {
        if (request is null)
        {
            return;
        }

        var name = new HttpAuthenticationFeature { User = request.User };
        request.Features.Set<IAuthenticateResultFeature>(null);
        request.Features.Set<IHttpAuthenticationFeature>(name);
        // The request remembers the feature that it read last: now this one.
        _ = request.User;
    }

    /// <exception cref="HubException">The method's answer cannot carry a code.</exception>
    private static object Refuse(HubInvocationContext context, Refusal refusal) => context.HubMethod.ReturnType switch
    {
        var type when type == typeof(Task<CommandReply>) => Replies.Refuse(refusal),
        var type when type == typeof(Task<JoinReply>) => StoryJoin.Refuse(refusal),
        var type when type == typeof(Task<ListReply>) => ListJoin.Refuse(refusal),
        var type when type == typeof(Task<PreviewReply>) => Replies.RefusePreview(refusal),
        _ => throw new HubException(refusal.Code),
    };
}
