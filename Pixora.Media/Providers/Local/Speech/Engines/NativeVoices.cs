namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>
/// Lets one text be spoken at a time in the whole process: the engines keep state, and share the C library's random
/// numbers.
/// </summary>
internal static class NativeVoices
{
    private static readonly SemaphoreSlim Gate = new(1);

    public static async Task<T> RunAsync<T>(Func<T> speak, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(speak, cancellationToken);
        }
        finally
        {
            Gate.Release();
        }
    }

    public static T Run<T>(Func<T> ask)
    {
        Gate.Wait();
        try
        {
            return ask();
        }
        finally
        {
            Gate.Release();
        }
    }
}
