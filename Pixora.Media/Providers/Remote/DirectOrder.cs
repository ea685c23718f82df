namespace Pixora.Media.Providers.Remote;

/// <summary>
/// An order that is delivered in the answer, so that it has no id to ask for. What was under way when the process
/// ended may have been paid for, and only a person decides whether it is ordered again.
/// </summary>
internal static class DirectOrder
{
    public static async Task<T> RunAsync<T>(
        RemoteClient client, string input, DirectSetting setting, Func<CancellationToken, Task<T>> order,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (setting.IsFree)
        {
            return await order(cancellationToken);
        }

        if (setting.Slip.Intent is not null)
        {
            throw RemoteFaults.Unsettled(client.Maker);
        }

        await setting.Slip.IntendAsync(OrderIntent.Of(input, client.Clock.GetUtcNow()).ToString(), cancellationToken);
        return await order(cancellationToken);
    }
}
