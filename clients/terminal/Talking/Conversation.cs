using Pixora.Hub.Contracts;
using Spectre.Console;

namespace Pixora.Terminal.Talking;

/// <summary>
/// A person and the crew take turns, from a sentence to a film and on to the next. One thing is done at a time: what came over the line is
/// told first, then the person has the word.
/// </summary>
internal sealed class Conversation : IDisposable
{
    private readonly StudioLine line;
    private readonly Screen screen = new(AnsiConsole.Console);
    private readonly Typist typist = new();
    private readonly Inbox inbox = new();
    private readonly Narrator narrator;
    private readonly Account account;
    private readonly PlanBoard board;
    private readonly Megaphone megaphone;
    private readonly Delivery delivery;
    private readonly Opening opening;
    private readonly Orders orders;
    private readonly CtrlC ctrlC;
    private bool prompted;
    private bool happened = true;
    private int? exitCode;

    private Conversation(TalkOrder order, SignIn signIn, StudioLine line)
    {
        this.line = line;
        narrator = new Narrator(screen);
        account = new Account(narrator);
        board = new PlanBoard(line, screen);
        megaphone = new Megaphone(line, screen, narrator, board);
        delivery = new Delivery(order, signIn, line, screen);
        opening = new Opening(order, line, screen, narrator, account);
        orders = new Orders(screen, megaphone, board, delivery, Story);
        line.OnHeard = inbox.Put;
        ctrlC = new CtrlC(() => inbox.Put(new Heard.CtrlC()));
    }

    private TaskStory Story => account.Story;

    /// <summary>A script has its lines read one by one, each when it is the person's turn; a person is always heard at once.</summary>
    private bool Listens => Typist.Echoes || !Story.IsOwed;

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
            await opening.BeginAsync(typist, inbox, cancellationToken);
            delivery.Know(Story.Film);
            while (exitCode is null)
            {
                await (Story.Stage is WireStage.Producing ? WatchAsync(cancellationToken) : StepAsync(cancellationToken));
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
            screen.Aside($"Come back with: ./pixora talk --task {line.TaskId}");
        }
    }

    /// <summary>Goes on while the film is made, and shows how far it is.</summary>
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        screen.Break();
        screen.HasBar = screen.IsLive;
        delivery.Begin();
        await ProgressView.ShowAsync(screen.Console, line, async () =>
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
        if (inbox.TryRead(out var news))
        {
            await HearAsync(news, cancellationToken);
        }
        else if (!Story.IsOwed && !prompted)
        {
            await RestAsync(cancellationToken);
        }
        else if (Listens && typist.TryRead(out var typed))
        {
            prompted = false;
            screen.Typed(typed, Typist.Echoes);
            exitCode = await orders.ObeyAsync(TypedLine.Read(typed), cancellationToken) ? 0 : null;
        }
        else if (!Story.IsOwed && typist.HasEnded)
        {
            exitCode = Story.Stage is WireStage.Failed ? ExitCodes.Failed : 0;
        }
        else
        {
            var next = Listens && !typist.HasEnded ? Task.WhenAny(inbox.WaitAsync(), typist.WaitAsync()) : inbox.WaitAsync();
            await next.WaitAsync(cancellationToken);
        }
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
            case Heard.CtrlC when !Story.IsOwed:
                exitCode = ExitCodes.Interrupted;
                break;
            case Heard.CtrlC:
                screen.Aside("Stopping … (Ctrl+C once more leaves)");
                await megaphone.StopAsync(Story, cancellationToken);
                break;
            default:
                account.Tell(news);
                prompted = false;
                happened = true;
                break;
        }
    }

    /// <summary>It is the person's turn: they get what is finished, see what has changed, and have the word.</summary>
    private async Task RestAsync(CancellationToken cancellationToken)
    {
        ctrlC.Rest();
        if (Story is { Stage: WireStage.Completed, Film: { } film } && delivery.IsNew(film))
        {
            await delivery.FetchAsync(film, (board.Plan ?? Story.Plan)?.Title, cancellationToken);
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
        if (board.Seen != Story.Quote)
        {
            await board.ShowAsync(again: false, cancellationToken);
        }

        screen.Aside("/approve makes this film. Say what to change, or /help.");
    }
}
