using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>What no hub method foresees ends here: logged, and answered with a code where the method answers with one.</summary>
internal sealed class DoorFilter(ILogger<DoorFilter> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (ProviderException failure)
        {
            return Answer(invocationContext, new Refusal(failure.Code, failure.Message)) ?? throw new HubException(failure.Code);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.CallFailed(invocationContext.HubMethodName, failure);
            return Answer(invocationContext, new Refusal("studio.failed", "The studio failed on this; its log says why. Nothing was changed.")) ?? throw new HubException("studio.failed");
        }
    }

    private static object? Answer(HubInvocationContext context, Refusal refusal) => context.HubMethod.ReturnType switch
    {
        var type when type == typeof(Task<CommandReply>) => Replies.Refuse(refusal),
        var type when type == typeof(Task<JoinReply>) => Joining.Refuse(refusal),
        _ => null,
    };
}
