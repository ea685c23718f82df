using System.Globalization;
using Pixora.Hub.Contracts;
using Spectre.Console;

namespace Pixora.Terminal;

/// <summary>Shows how far the film is: a live bar for a person, lines for a log.</summary>
internal static class ProgressView
{
    /// <summary>Percent between two lines of a log that say the same stage.</summary>
    private const double PercentBetweenLines = 10;

    /// <summary>Shows progress until <paramref name="work"/> ends.</summary>
    /// <param name="work">Answers with null when the film will not be finished.</param>
    public static async Task<T> ShowAsync<T>(IAnsiConsole console, StudioConnection connection, Func<Task<T>> work)
    {
        try
        {
            return await (
                IsLive(console) ? ShowBarAsync(console, connection, work) : ShowLinesAsync(console, connection, work));
        }
        finally
        {
            connection.OnProgress = _ => { };
        }
    }

    /// <summary>True when a person looks, false when it goes to a file or a log.</summary>
    public static bool IsLive(IAnsiConsole console) =>
        console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            && Environment.GetEnvironmentVariable("CI") is null;

    private static Task<T> ShowBarAsync<T>(IAnsiConsole console, StudioConnection connection, Func<Task<T>> work) => console.Progress()
        .Columns(
            new SpinnerColumn(),
            new ProgressBarColumn(),
            new PercentageColumn(),
            new ElapsedTimeColumn(),
            new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(async view =>
        {
            var bar = view.AddTask("starting");
            connection.OnProgress = progress =>
            {
                bar.Value = progress.Percent;
                bar.Description = Markup.Escape(Text(progress));
            };
            var result = await work();
            bar.Value = result is null ? bar.Value : bar.MaxValue;
            return result;
        });

    private static Task<T> ShowLinesAsync<T>(IAnsiConsole console, StudioConnection connection, Func<Task<T>> work)
    {
        WireProgress? last = null;
        connection.OnProgress = progress =>
        {
            if (last?.Stage != progress.Stage || IsNewPlace(last, progress) || progress.Percent >= last.Percent + PercentBetweenLines)
            {
                last = progress;
                console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{progress.Percent,3:0} %  {Text(progress)}"));
            }
        };
        return work();
    }

    /// <summary>True when a film that waits has another place in the queue.</summary>
    private static bool IsNewPlace(WireProgress last, WireProgress now) => now.Stage == "queue" && now.Message != last.Message;

    private static string Text(WireProgress progress) => Plain.Line($"{progress.Stage}: {progress.Message}");
}
