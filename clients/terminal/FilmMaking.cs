using System.Globalization;
using Pixora.Hub.Contracts;
using Spectre.Console;

namespace Pixora.Terminal;

/// <summary>From an order to a film on disk.</summary>
internal sealed class FilmMaking(FilmOrder order, SignIn signIn, StudioConnection connection, IAnsiConsole console)
{
    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(10);

    /// <returns>An exit code.</returns>
    public static async Task<int> RunAsync(FilmOrder order, CancellationToken cancellationToken)
    {
        var signIn = new SignIn(order.Server, order.KeyFile);
        await using var connection = await StudioConnection.ConnectAsync(order.Server, signIn, cancellationToken);
        var making = new FilmMaking(order, signIn, connection, AnsiConsole.Console);
        try
        {
            return await making.MakeAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await making.CancelAsync();
            return ExitCodes.Interrupted;
        }
    }

    private async Task<int> MakeAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        await connection.CreateAsync(order.Request, cancellationToken);
        var plan = await PlanAsync(cancellationToken);
        if (order.Review && !await new PlanReview(console, connection).AskAsync(plan, cancellationToken))
        {
            await CancelAsync();
            return ExitCodes.Failed;
        }

        var approval = await ApprovalAsync(cancellationToken);
        var film = await ProgressView.ShowAsync(console, connection, () => FilmAsync(approval, cancellationToken));
        var target = order.Out ?? Download.FreeName(plan.Title);
        using var http = await signIn.HttpAsync();
        await new Download(http, order.Server).FilmAsync(connection.TaskId, target, cancellationToken);
        Report(film, target, TimeProvider.System.GetElapsedTime(started));
        return 0;
    }

    private async Task<FilmPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var (plan, advice) = await connection.UntilAsync(
            story => Going(story) is { Plan: { } plan } && story.IsPriced ? Tuple.Create(plan, story.Advice) : null,
            cancellationToken);
        PlanTable.Show(console, plan, advice);
        return plan;
    }

    /// <summary>
    /// The command that approves what was shown. After a review the price was shown; without one the price ceiling is
    /// 0.
    /// </summary>
    private async Task<WireCommand> ApprovalAsync(CancellationToken cancellationToken)
    {
        var quote = await connection.UntilAsync(story => Going(story).IsPriced ? story.Quote : null, cancellationToken);
        return new WireCommand.ApproveBreakdown(quote.Revision, order.Review ? Confirmed(quote) : 0);
    }

    private decimal Confirmed(FactData.PriceQuoted quote)
    {
        if (quote.Price is not > 0)
        {
            return 0;
        }

        var price = quote.Price.Value.ToString("0.00", CultureInfo.InvariantCulture);
        return console.Confirm($"Making it costs {price} US dollars. Go on?", defaultValue: false)
            ? quote.Price.Value
            : 0;
    }

    private async Task<WireFilm> FilmAsync(WireCommand approval, CancellationToken cancellationToken)
    {
        StudioConnection.Expect(await connection.SendAsync(approval, cancellationToken));
        return await connection.UntilAsync(
            story => Going(story).Stage is WireStage.Completed ? story.Film : null, cancellationToken);
    }

    /// <exception cref="StudioException">The film failed, waits for the person or was cancelled.</exception>
    private TaskStory Going(TaskStory story) => story.Stage switch
    {
        WireStage.Waiting => throw new StudioException(
            "film.waiting",
            string.Join(' ', story.FailedScenes.All.Select(FailedScenes.Line))
            + $" The rest is made. ./pixora talk --task {connection.TaskId} goes on, with /retry."),
        WireStage.Failed => throw new StudioException(
            story.Failure?.Code ?? "studio.failed", story.Failure?.Message ?? "The film failed."),
        WireStage.Briefing when story.Asked =>
            throw new StudioException("crew.question", $"The crew asks: {story.Advice} Say more in the order."),
        WireStage.Cancelled => throw new StudioException("task.cancelled", "The film was cancelled."),
        _ => story,
    };

    private void Report(WireFilm film, FileInfo target, TimeSpan taken) => console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{target.FullName}\n{film.Seconds:0.0} s, {film.Width}×{film.Height}, {film.Bytes / 1e6:0.0} MB, "
        + $"made in {taken.TotalSeconds:0.0} s"));

    private async Task CancelAsync()
    {
        using var timeout = new CancellationTokenSource(CancelTimeout);
        await connection.SendAsync(new WireCommand.Cancel(), timeout.Token);
        console.WriteLine("Cancelled. What was finished is kept.");
    }
}
