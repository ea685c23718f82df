using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>How a conversation begins: with a sentence, or where it was left.</summary>
internal sealed class ConversationStart(
    TalkOrder order, StudioConnection connection, Screen screen, StoryPrinter printer, ToldStory told)
{
    /// <exception cref="StudioException">The task cannot be begun or is not there, or nothing was said.</exception>
    public async Task BeginAsync(InputReader input, EventQueue events, CancellationToken cancellationToken)
    {
        if (order.Task is { } task)
        {
            await connection.OpenAsync(task, cancellationToken);
            Recall(events);
            return;
        }

        var sentence = order.Sentence ?? (order.HasScript ? null : await AskAsync(input, events, cancellationToken));
        var request = await order.Request(sentence);
        printer.Said(request.Prompt);
        await connection.CreateAsync(request, cancellationToken);
    }

    /// <exception cref="StudioException"><c>usage</c> or <c>talk.interrupted</c>: nothing was said.</exception>
    private async Task<string> AskAsync(InputReader input, EventQueue events, CancellationToken cancellationToken)
    {
        screen.Line("What is the film about?");
        screen.Prompt();
        await Task.WhenAny(input.WaitAsync(), events.WaitAsync()).WaitAsync(cancellationToken);
        if (input.TryRead(out var sentence))
        {
            screen.Typed(sentence, InputReader.Echoes);
            return sentence;
        }

        throw input.HasEnded
            ? new StudioException("usage", "Say what the film is about. Try --help.", ExitCodes.Usage)
            : new StudioException("talk.interrupted", "Nothing was begun.", ExitCodes.Interrupted);
    }

    /// <summary>Where a film stands that was begun before.</summary>
    private void Recall(EventQueue events)
    {
        while (events.TryRead(out var news))
        {
            told.Hold(news);
        }

        var story = told.Story;
        foreach (var said in story.Chat.TakeLast(ToldStory.ShownLines))
        {
            screen.Say(said.By is WireActor.Person ? "you" : said.Speaker, said.Text);
        }

        if (story is { Stage: WireStage.Failed, Failure: { } failure })
        {
            screen.Failure(failure.Code, failure.Message);
        }

        foreach (var line in story.FailedScenes.All.Select(FailedScenes.Line))
        {
            screen.Line(line);
        }

        if (story.Question is { } question)
        {
            screen.Line(StoryPrinter.Choices(question));
        }

        screen.Aside(story.Stage switch
        {
            _ when story.IsDeleted => "The film is deleted; /restore brings it back.",
            WireStage.Briefing => "The film is being planned.",
            WireStage.Reviewing => "The plan waits for your word.",
            WireStage.Producing => "The film is being made.",
            WireStage.Completed => "The film is finished; /film fetches it.",
            WireStage.Cancelled => "The film was cancelled; /retry goes on.",
            WireStage.Waiting => "The film waits for these scenes; /retry tries them again.",
            _ => "The film failed; /retry tries again.",
        });
    }
}
