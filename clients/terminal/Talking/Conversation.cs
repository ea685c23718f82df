using System.Threading.Channels;
using Pixora.Hub.Contracts;
using Spectre.Console;

namespace Pixora.Terminal.Talking;

/// <summary>A person and the crew take turns, from a sentence to a film and on to the next. One thing is done at a time: what came over the line is told first, then the person has the word.</summary>
internal sealed class Conversation : IDisposable
{
    /// <summary>Lines of the chat that are shown of a film that was begun.</summary>
    private const int Remembered = 6;

    private readonly TalkOrder order;
    private readonly StudioLine line;
    private readonly Screen screen = new(AnsiConsole.Console);
    private readonly Typist typist = new();
    private readonly Channel<Heard> heard = Channel.CreateUnbounded<Heard>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskStory told = new();
    private readonly CtrlC ctrlC;
    private readonly Narrator narrator;
    private readonly PlanBoard board;
    private readonly Megaphone megaphone;
    private readonly Delivery delivery;
    private Task<bool>? waiting;
    private Film? delivered;
    private bool prompted;
    private bool happened = true;
    private int? exitCode;

    private Conversation(TalkOrder order, SignIn signIn, StudioLine line)
    {
        (this.order, this.line) = (order, line);
        narrator = new Narrator(screen);
        board = new PlanBoard(line, screen);
        megaphone = new Megaphone(line, screen, narrator, board);
        delivery = new Delivery(order, signIn, line, screen);
        line.OnHeard = news => heard.Writer.TryWrite(news);
        ctrlC = new CtrlC(() => heard.Writer.TryWrite(new Heard.CtrlC()));
    }

    /// <summary>A script has its lines read one by one, each when it is the person's turn; a person is always heard at once.</summary>
    private bool Listens => !Console.IsInputRedirected || !told.IsOwed;

    /// <returns>An exit code.</returns>
    /// <exception cref="StudioException">It did not begin, or the server was lost.</exception>
    public static async Task<int> RunAsync(TalkOrder order, CancellationToken cancellationToken)
    {
        var signIn = new SignIn(order.Server, order.KeyFile);
        await using var line = await StudioLine.ConnectAsync(order.Server, signIn, cancellationToken);
        using var conversation = new Conversation(order, signIn, line);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(conversation.ctrlC.Leaving, cancellationToken);
        return await conversation.TalkAsync(leaving.Token);
    }

    public void Dispose() => ctrlC.Dispose();

    private async Task<int> TalkAsync(CancellationToken cancellationToken)
    {
        try
        {
            typist.Begin();
            await BeginAsync(cancellationToken);
            while (exitCode is null)
            {
                await (told.Stage == "producing" ? WatchAsync(cancellationToken) : StepAsync(cancellationToken));
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
        if (told.Seq > 0)
        {
            screen.Aside($"Come back with: ./pixora talk --task {line.TaskId}");
        }
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (order.Task is { } task)
        {
            await line.OpenAsync(task, cancellationToken);
            Recall();
            return;
        }

        var sentence = order.Sentence ?? (order.HasScript ? null : await AskAsync(cancellationToken));
        var request = await order.Request(sentence);
        narrator.Said(request.Prompt);
        await line.CreateAsync(request, cancellationToken);
    }

    /// <exception cref="StudioException"><c>usage</c> or <c>talk.interrupted</c>: nothing was said.</exception>
    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        screen.Line("What is the film about?");
        screen.Prompt();
        waiting ??= heard.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        await Task.WhenAny(typist.WaitAsync(), waiting).WaitAsync(cancellationToken);
        if (typist.TryRead(out var sentence))
        {
            screen.Typed(sentence, echoes: !Console.IsInputRedirected);
            return sentence;
        }

        throw typist.HasEnded
            ? new StudioException("usage", "Say what the film is about. Try --help.", ExitCodes.Usage)
            : new StudioException("talk.interrupted", "Nothing was begun.", ExitCodes.Interrupted);
    }

    /// <summary>Where a film stands that was begun before.</summary>
    private void Recall()
    {
        while (heard.Reader.TryRead(out var news))
        {
            Hold(news, _ => { });
        }

        foreach (var said in told.Chat.TakeLast(Remembered))
        {
            screen.Say(said.By == "person" ? "you" : said.Speaker, said.Text);
        }

        if (told is { Stage: "failed", Failure: { } failure })
        {
            screen.Failure(failure.Code, failure.Message);
        }

        delivered = told.Film;
        screen.Aside(told.Stage == "completed" ? "The film is finished; /film fetches it." : $"The film is {told.Stage}.");
    }

    /// <summary>Goes on while the film is made, and shows how far it is.</summary>
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        screen.Break();
        screen.HasBar = screen.IsLive;
        delivery.Begin();
        await ProgressView.ShowAsync(screen.Console, line, async () =>
        {
            while (exitCode is null && told.Stage == "producing")
            {
                await StepAsync(cancellationToken);
            }

            return told.Stage == "completed" ? told.Film : null;
        });
        screen.HasBar = false;
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        if (heard.Reader.TryRead(out var news))
        {
            await HearAsync(news, cancellationToken);
        }
        else if (!told.IsOwed && !prompted)
        {
            await RestAsync(cancellationToken);
        }
        else if (Listens && typist.TryRead(out var typed))
        {
            prompted = false;
            screen.Typed(typed, echoes: !Console.IsInputRedirected);
            await ObeyAsync(TypedLine.Read(typed), cancellationToken);
        }
        else if (!told.IsOwed && typist.HasEnded)
        {
            exitCode = told.Stage == "failed" ? ExitCodes.Failed : 0;
        }
        else
        {
            await WaitAsync(cancellationToken);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        waiting ??= heard.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        Task next = Listens && !typist.HasEnded ? Task.WhenAny(waiting, typist.WaitAsync()) : waiting;
        await next.WaitAsync(cancellationToken);
        waiting = waiting.IsCompleted ? null : waiting;
    }

    private async Task HearAsync(Heard news, CancellationToken cancellationToken)
    {
        switch (news)
        {
            case Heard.Piece piece:
                narrator.Hear(piece.Token);
                break;
            case Heard.Away:
                screen.Aside("The connection is lost; trying again …");
                break;
            case Heard.Back:
                screen.Aside("The connection is there again.");
                prompted = false;
                break;
            case Heard.Lost lost:
                throw lost.Why;
            case Heard.CtrlC when !told.IsOwed:
                exitCode = ExitCodes.Interrupted;
                break;
            case Heard.CtrlC:
                screen.Aside("Stopping … (Ctrl+C once more leaves)");
                await megaphone.StopAsync(told, cancellationToken);
                break;
            default:
                Hold(news, narrator.Tell);
                (prompted, happened) = (false, true);
                break;
        }
    }

    /// <summary>Takes a piece of the story; what a whole one says that was not told before is told.</summary>
    private void Hold(Heard news, Action<WireFact> tell)
    {
        if (news is Heard.Fact fact)
        {
            told.Take([fact.Told], tell);
        }
        else if (news is Heard.Whole whole)
        {
            var lines = told.Chat.Count;
            told.Replace(whole.Epoch, whole.Seq, whole.Snapshot);
            foreach (var missed in told.Chat.Skip(Math.Max(lines, told.Chat.Count - Remembered)))
            {
                narrator.Tell(missed);
            }
        }
    }

    /// <summary>It is the person's turn: they get what is finished, see what has changed, and have the word.</summary>
    private async Task RestAsync(CancellationToken cancellationToken)
    {
        ctrlC.Rest();
        if (told.Stage == "completed" && told.Film is { } film && film != delivered)
        {
            await FetchAsync(film, cancellationToken);
        }

        if (happened && told.Stage == "reviewing")
        {
            await ReviewAsync(cancellationToken);
        }

        (prompted, happened) = (true, false);
        screen.Prompt();
    }

    private async Task ReviewAsync(CancellationToken cancellationToken)
    {
        if (board.Seen != told.Quote)
        {
            await board.ShowAsync(again: false, cancellationToken);
        }

        screen.Aside("/approve makes this film. Say what to change, or /help.");
    }

    private async Task FetchAsync(Film film, CancellationToken cancellationToken)
    {
        delivered = film;
        await delivery.FilmAsync(film, (board.Plan ?? told.Plan)?.Title ?? "film", cancellationToken);
        screen.Aside("Say what to change and /approve it again, or /quit.");
    }

    private async Task ObeyAsync(TypedLine typed, CancellationToken cancellationToken)
    {
        switch (typed)
        {
            case TypedLine.Words words:
                await megaphone.SayAsync(words.Text, cancellationToken);
                break;
            case TypedLine.Slash command:
                await ObeyAsync(command.Name, cancellationToken);
                break;
            case TypedLine.Unknown unknown:
                screen.Failure("command.unknown", $"There is no /{unknown.Name}. There is: {SlashCommands.Names}");
                break;
        }
    }

    private Task ObeyAsync(string command, CancellationToken cancellationToken) => command switch
    {
        "approve" => megaphone.ApproveAsync(cancellationToken),
        "stop" => megaphone.StopAsync(told, cancellationToken),
        "plan" => PlanAsync(cancellationToken),
        "film" => told.Film is { } film ? FetchAsync(film, cancellationToken) : SayAsync("There is no film yet."),
        "help" => SayAsync(string.Join('\n', SlashCommands.Help)),
        "quit" => LeaveAsync(),
        _ => megaphone.SendAsync(new { type = command }, cancellationToken),
    };

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        if (!await board.ShowAsync(again: true, cancellationToken))
        {
            screen.Line("There is no plan yet.");
        }
    }

    private Task SayAsync(string text)
    {
        screen.Line(text);
        return Task.CompletedTask;
    }

    private Task LeaveAsync()
    {
        exitCode = 0;
        return Task.CompletedTask;
    }
}
