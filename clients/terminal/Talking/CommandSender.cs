using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>Sends what the person types: text to the crew, commands to the server.</summary>
internal sealed class CommandSender(StudioConnection connection, Screen screen, StoryPrinter printer, PlanView planView)
{
    /// <summary>The open question to the person, null without one.</summary>
    private Question? asked;

    /// <summary>Says something to the crew, or answers what was asked.</summary>
    /// <param name="open">The crew's question, null when there is none.</param>
    public async Task SayAsync(string words, FactData.QuestionAsked? open, CancellationToken cancellationToken)
    {
        if (asked is { } question)
        {
            asked = null;
            await AnsweredAsync(question, words.ToUpperInvariant() is "Y" or "YES", cancellationToken);
            return;
        }

        var said = open is not null && Chosen(open, words) is { } choice ? open.Choices[choice - 1] : words;
        printer.Said(said);
        var reply = open is null
            ? await connection.SayAsync(words, cancellationToken)
            : await connection.SendAsync(Answer(open, words), cancellationToken);
        if (!await HeardAsync(reply, cancellationToken))
        {
            printer.Unsaid(said);
        }
    }

    /// <summary>Sends a command, and tells when it was refused.</summary>
    public async Task SendAsync(WireCommand command, CancellationToken cancellationToken)
    {
        asked = null;
        await HeardAsync(await connection.SendAsync(command, cancellationToken), cancellationToken);
    }

    /// <summary>Approves the plan and the price that were shown. What costs money is asked about once more.</summary>
    public async Task ApproveAsync(CancellationToken cancellationToken)
    {
        if (planView.Seen is not { } seen)
        {
            screen.Failure("plan.unseen", "No plan with a price has been shown yet. /plan shows it.");
        }
        else if (seen.Price is > 0)
        {
            screen.Line($"Making it costs {PlanView.Dollars(seen.Price.Value)}. Go on? Answer y for yes.");
            asked = new Question(Approval(seen), "Not approved; nothing was spent.");
        }
        else
        {
            await SendAsync(Approval(seen), cancellationToken);
        }
    }

    /// <summary>Deletes the film, after asking once.</summary>
    public void Delete()
    {
        screen.Line("Delete this film? It can be restored for some days, then it is gone. Answer y for yes.");
        asked = new Question(new WireCommand.DeleteTask(), "Not deleted.");
    }

    /// <summary>Stops the crew if it speaks, otherwise the film if it is being made.</summary>
    public async Task StopAsync(TaskStory story, CancellationToken cancellationToken)
    {
        if (story.Stage is WireStage.Producing && !story.IsUnanswered)
        {
            await SendAsync(new WireCommand.Cancel(), cancellationToken);
        }
        else if (story.IsOwed)
        {
            await HeardAsync(await connection.InterruptAsync(cancellationToken), cancellationToken);
        }
        else
        {
            screen.Line("Nothing is going on that could be stopped.");
        }
    }

    private static WireCommand.AnswerQuestion Answer(FactData.QuestionAsked open, string words) =>
        Chosen(open, words) is { } choice ? new(open.Id, choice) : new(open.Id, Text: words);

    /// <returns>The number of a choice, from 1; null when the words are an answer of their own.</returns>
    private static int? Chosen(FactData.QuestionAsked open, string words) =>
        words is [var digit] && digit - '0' is var number && number >= 1 && number <= open.Choices.Count ? number : null;

    private async Task AnsweredAsync(Question question, bool yes, CancellationToken cancellationToken)
    {
        if (yes)
        {
            await SendAsync(question.Command, cancellationToken);
        }
        else
        {
            screen.Line(question.Otherwise);
        }
    }

    private static WireCommand.ApproveBreakdown Approval(FactData.PriceQuoted seen) =>
        new WireCommand.ApproveBreakdown(seen.Revision, seen.Price ?? 0);

    /// <returns>False when it was refused.</returns>
    private async Task<bool> HeardAsync(CommandReply reply, CancellationToken cancellationToken)
    {
        if (!reply.Ok)
        {
            screen.Failure(reply.Code!, reply.Message!);
            return false;
        }

        // Receives the resulting facts, so that the story is current before the next step.
        await connection.CatchUpAsync(cancellationToken);
        return true;
    }

    /// <param name="Command">Sent after a yes.</param>
    /// <param name="Otherwise">Told after anything else.</param>
    private sealed record Question(WireCommand Command, string Otherwise);
}
