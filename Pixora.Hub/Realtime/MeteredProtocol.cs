using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Pixora.Hub.Security;

namespace Pixora.Hub.Realtime;

/// <summary>
/// Counts what a connection sends, before anybody looks at it: filters never see a call of a method that does not
/// exist. Beyond the limit a call is answered with a code, and whatever else comes is dropped.
/// </summary>
/// <param name="perSecond">Messages a second, above 0; twice as many at once.</param>
internal sealed class MeteredProtocol(IHubProtocol inner, int perSecond, AccessLog access, TimeProvider clock) : IHubProtocol
{
    /// <summary>A connection's binder is its own, and lives as long as it does.</summary>
    private readonly ConditionalWeakTable<IInvocationBinder, TokenBucket> buckets = [];

    /// <summary>Whose messages they are is not known before they are read.</summary>
    private static readonly Denial Flood = new("limit.messages", nameof(StudioHub), null, null);

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var bucket = buckets.GetValue(binder, _ => new TokenBucket(perSecond, 2.0 * perSecond, clock));
        while (!input.IsEmpty)
        {
            var granted = bucket.TryTake();
            var length = input.Length;
            if (!inner.TryParseMessage(ref input, granted ? binder : DeafBinder.Instance, out message))
            {
                // A message of a kind that nobody knows was taken: it counts, and what lies behind it does not wait.
                if (input.Length < length)
                {
                    continue;
                }

                // Only a part of a message is there.
                if (granted)
                {
                    bucket.Return();
                }

                return false;
            }

            if (!granted)
            {
                access.Denied(Flood);
            }

            if (granted || Passes(message))
            {
                return true;
            }
        }

        message = null;
        return false;
    }

    /// <summary>A call gets its answer; what ends or continues the connection is not in the way of anybody.</summary>
    private static bool Passes(HubMessage message) =>
        message is InvocationBindingFailureMessage or CloseMessage or AckMessage or SequenceMessage;

    /// <summary>Takes no call, and does not even look up which it is.</summary>
    private sealed class DeafBinder : IInvocationBinder
    {
        public static readonly DeafBinder Instance = new();

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => throw Refusal();

        public Type GetReturnType(string invocationId) => throw Refusal();

        public Type GetStreamItemType(string streamId) => throw Refusal();

        private static HubException Refusal() => new("limit.messages");
    }
}
