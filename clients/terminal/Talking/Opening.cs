using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>How a conversation begins: with a sentence, or where it was left.</summary>
internal sealed class Opening(TalkOrder order, StudioLine line, Screen screen, Narrator narrator, Account account)
{
    /// <exception cref="StudioException">The task cannot be begun or is not there, or nothing was said.</exception>
    public async Task BeginAsync(Typist typist, Inbox inbox, CancellationToken cancellationToken)
    {
        if (order.Task is { } task)
        {
            await line.OpenAsync(task, cancellationToken);
            Recall(inbox);
            return;
        }

        var sentence = order.Sentence ?? (order.HasScript ? null : await AskAsync(typist, inbox, cancellationToken));
        var request = await order.Request(sentence);
        narrator.Said(request.Prompt);
        await line.CreateAsync(request, cancellationToken);
    }

    /// <exception cref="StudioException"><c>usage</c> or <c>talk.interrupted</c>: nothing was said.</exception>
    private async Task<string> AskAsync(Typist typist, Inbox inbox, CancellationToken cancellationToken)
    {
        screen.Line("What is the film about?");
        screen.Prompt();
        await Task.WhenAny(typist.WaitAsync(), inbox.WaitAsync()).WaitAsync(cancellationToken);
        if (typist.TryRead(out var sentence))
        {
            screen.Typed(sentence, Typist.Echoes);
            return sentence;
        }

        throw typist.HasEnded
            ? new StudioException("usage", "Say what the film is about. Try --help.", ExitCodes.Usage)
            : new StudioException("talk.interrupted", "Nothing was begun.", ExitCodes.Interrupted);
    }

    /// <summary>Where a film stands that was begun before.</summary>
    private void Recall(Inbox inbox)
    {
        while (inbox.TryRead(out var news))
        {
            account.Hold(news);
        }

        var story = account.Story;
        foreach (var said in story.Chat.TakeLast(Account.Remembered))
        {
            screen.Say(said.By is WireActor.Person ? "you" : said.Speaker, said.Text);
        }

        if (story is { Stage: WireStage.Failed, Failure: { } failure })
        {
            screen.Failure(failure.Code, failure.Message);
        }

        screen.Aside(story.Stage switch
        {
            _ when story.IsDeleted => "The film is deleted; /restore brings it back.",
            WireStage.Briefing => "The film is being planned.",
            WireStage.Reviewing => "The plan waits for your word.",
            WireStage.Producing => "The film is being made.",
            WireStage.Completed => "The film is finished; /film fetches it.",
            WireStage.Cancelled => "The film was cancelled; /retry goes on.",
            _ => "The film failed; /retry tries again.",
        });
    }
}
