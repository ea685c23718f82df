using Pixora.Hub.Contracts;
using Spectre.Console;

namespace Pixora.Terminal.Talking;

/// <summary>
/// A person and the crew take turns, from a sentence to a film and on to the next. One step at a time: events of the
/// server are printed first, then input is read.
/// </summary>
internal sealed class Conversation : IDisposable
{
    private readonly StudioConnection connection;
    private readonly Screen screen = new(AnsiConsole.Console);
    private readonly InputReader input = new();
    private readonly EventQueue events = new();
    private readonly StoryPrinter printer;
    private readonly ToldStory told;
    private readonly PlanView planView;
    private readonly CommandSender sender;
    private readonly FilmDownloads downloads;
    private readonly ConversationStart beginning;
    private readonly TypedLineHandler handler;
    private readonly CtrlC ctrlC;
    private bool prompted;
    private bool happened = true;
    private int? exitCode;

    private Conversation(TalkOrder order, SignIn signIn, StudioConnection connection)
    {
        this.connection = connection;
        printer = new StoryPrinter(screen);
        told = new ToldStory(printer);
        planView = new PlanView(connection, screen);
        sender = new CommandSender(connection, screen, printer, planView);
        downloads = new FilmDownloads(order, signIn, connection, screen);
        beginning = new ConversationStart(order, connection, screen, printer, told);
        handler = new TypedLineHandler(
            screen, sender, planView, downloads, new FilmSharing(order, signIn, connection, screen), Story);
        connection.OnEvent = events.Put;
        ctrlC = new CtrlC(() => events.Put(new StudioEvent.CtrlC()));
    }

    private TaskStory Story => told.Story;

    /// <summary>
    /// A script has its lines read one by one, each when it is the person's turn; a person's input is read at any time.
    /// </summary>
    private bool Listens => InputReader.Echoes || !Story.IsOwed;

    /// <returns>An exit code.</returns>
    /// <exception cref="StudioException">The conversation could not begin, or the connection was lost.</exception>
    public static async Task<int> RunAsync(TalkOrder order, CancellationToken cancellationToken)
    {
        var signIn = new SignIn(order.Server, order.KeyFile);
        await using var connection = await StudioConnection.ConnectAsync(order.Server, signIn, cancellationToken);
        using var conversation = new Conversation(order, signIn, connection);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(
            conversation.ctrlC.Leaving, cancellationToken);
        return await conversation.TalkAsync(leaving.Token);
    }

    public void Dispose() => ctrlC.Dispose();

    private async Task<int> TalkAsync(CancellationToken cancellationToken)
    {
        try
        {
            input.Begin();
            await beginning.BeginAsync(input, events, cancellationToken);
            downloads.Know(Story.Film);
            while (exitCode is null)
            {
                await (
                    Story.Stage is WireStage.Producing ? WatchAsync(cancellationToken) : StepAsync(cancellationToken));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            exitCode = ExitCodes.Interrupted;
        }
        finally
        {
            Leave();
        }

        return exitCode.Value;
    }

    private void Leave()
    {
        screen.Break();
        if (Story.Seq > 0)
        {
            screen.Aside($"Come back with: ./pixora talk --task {connection.TaskId}");
        }
    }

    /// <summary>Continues while the film is made, and shows progress.</summary>
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        screen.Break();
        screen.HasBar = screen.IsLive;
        downloads.Begin();
        await ProgressView.ShowAsync(screen.Console, connection, async () =>
        {
            while (exitCode is null && Story.Stage is WireStage.Producing)
            {
                await StepAsync(cancellationToken);
            }

            return Story.Stage is WireStage.Completed ? Story.Film : null;
        });
        screen.HasBar = false;
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        if (events.TryRead(out var news))
        {
            await HearAsync(news, cancellationToken);
        }
        else if (!Story.IsOwed && !prompted)
        {
            await RestAsync(cancellationToken);
        }
        else if (Listens && input.TryRead(out var typed))
        {
            prompted = false;
            screen.Typed(typed, InputReader.Echoes);
            exitCode = await handler.HandleAsync(TypedLine.Read(typed), cancellationToken) ? 0 : null;
        }
        else if (!Story.IsOwed && input.HasEnded)
        {
            exitCode = Story.Stage is WireStage.Failed or WireStage.Waiting ? ExitCodes.Failed : 0;
        }
        else
        {
            var next = Listens && !input.HasEnded
                ? Task.WhenAny(events.WaitAsync(), input.WaitAsync())
                : events.WaitAsync();
            await next.WaitAsync(cancellationToken);
        }
    }

    private async Task HearAsync(StudioEvent news, CancellationToken cancellationToken)
    {
        switch (news)
        {
            case StudioEvent.Thinking thinking:
                printer.Hear(thinking.Told);
                break;
            case StudioEvent.Token token:
                printer.Hear(token.Piece);
                break;
            case StudioEvent.ConnectionLost:
                screen.Aside("The connection is lost; trying again …");
                break;
            case StudioEvent.Reconnected:
                screen.Aside("The connection is there again.");
                prompted = false;
                break;
            case StudioEvent.Closed lost:
                throw lost.Why;
            case StudioEvent.CtrlC when !Story.IsOwed:
                exitCode = ExitCodes.Interrupted;
                break;
            case StudioEvent.CtrlC:
                screen.Aside("Stopping … (Ctrl+C once more leaves)");
                await sender.StopAsync(Story, cancellationToken);
                break;
            default:
                told.Tell(news);
                prompted = false;
                happened = true;
                break;
        }
    }

    /// <summary>It is the person's turn: downloads a finished film, shows changes, and prompts.</summary>
    private async Task RestAsync(CancellationToken cancellationToken)
    {
        ctrlC.Rest();
        if (Story is { Stage: WireStage.Completed, Film: { } film } && downloads.IsNew(film))
        {
            await downloads.FetchAsync(film, (planView.Plan ?? Story.Plan)?.Title, cancellationToken);
        }

        if (happened && Story is { Stage: WireStage.Reviewing, IsDeleted: false })
        {
            await ReviewAsync(cancellationToken);
        }

        prompted = true;
        happened = false;
        screen.Prompt();
    }

    private async Task ReviewAsync(CancellationToken cancellationToken)
    {
        if (planView.Seen != Story.Quote)
        {
            await planView.ShowAsync(again: false, cancellationToken);
        }

        screen.Aside("/approve makes this film. Say what to change, or /help.");
    }
}
