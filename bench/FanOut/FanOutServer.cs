using System.Diagnostics;

namespace Pixora.Bench.FanOut;

/// <summary>
/// One of the two servers, in a process of its own: it says on its output where it listens, and ends when its input does.
/// </summary>
internal static class FanOutServer
{
    /// <summary>Pixora's hub with everything that belongs to it.</summary>
    public const string Own = "pixora";

    /// <summary>SignalR and nothing else.</summary>
    public const string Bare = "bare";

    /// <summary>Comes before the address for viewers and that of the bench's own door.</summary>
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
        // On a thread of its own: to await the console would keep one of the pool's, which are as few as cores.
        await Task.Factory.StartNew(Console.In.ReadToEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await server.StopAsync();
    }
}
