using System.Diagnostics;

namespace Pixora.Bench.FanOut;

/// <summary>
/// One of the two servers, in a process of its own: it prints its addresses, and stops when its standard input ends.
/// </summary>
internal static class FanOutServer
{
    /// <summary>Pixora's hub with everything that belongs to it.</summary>
    public const string Own = "pixora";

    /// <summary>SignalR and nothing else.</summary>
    public const string Bare = "bare";

    /// <summary>Precedes the address for viewers and the address of the control API.</summary>
    public const string Listening = "listening ";

    public static async Task RunAsync(string kind)
    {
        var (app, sender) = kind switch
        {
            Own => PixoraFactSender.Build(),
            Bare => BareFactSender.Build(),
            _ => throw new UnreachableException(kind),
        };
        await using var server = app;
        await using var control = ControlApi.Build(new FactSource(sender, TimeProvider.System));
        await server.StartAsync();
        await control.StartAsync();
        Console.WriteLine($"{Listening}{server.Urls.First()} {control.Urls.First()}");
        // On a thread of its own: awaiting the console would block a thread of the small thread pool.
        await Task.Factory.StartNew(
            Console.In.ReadToEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await server.StopAsync();
    }
}
