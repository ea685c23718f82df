using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;

namespace Pixora.Agents.Chat.Wire;

/// <summary>Reads one streamed answer: passes text on at once, holds tool calls back until they are complete, and
/// decides at the end whether the answer is whole.</summary>
internal sealed class StreamedAnswer : IAsyncDisposable
{
    private readonly CancellationToken caller;
    private readonly TimeProvider time;
    private readonly AnswerTerms terms;
    private readonly CancellationTokenSource idle;
    private readonly CancellationTokenSource either;
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates;
    private readonly ToolCallAssembler calls = new();
    private readonly StringBuilder refusal = new();
    private readonly SaidText spoken;
    private ChatResponseUpdate? last;
    private ChatResponseUpdate? next;
    private ChatFinishReason? finish;
    private ModelFault? fault;
    private bool begun;
    private bool ended;

    /// <param name="send">
    /// Sends the request; its token is cancelled by the caller's or when the terms are not met.
    /// </param>
    internal StreamedAnswer(
        Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> send,
        AnswerTerms terms,
        TimeProvider time,
        CancellationToken caller)
    {
        this.caller = caller;
        this.time = time;
        this.terms = terms;
        spoken = new(terms.Tools);
        idle = new(Timeout.InfiniteTimeSpan, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, idle.Token);
        updates = send(either.Token).GetAsyncEnumerator(either.Token);
    }

    /// <summary>True once text was passed on.</summary>
    internal bool Shown { get; private set; }

    /// <summary>Tokens as the endpoint reported them; null when it did not.</summary>
    internal UsageDetails? Usage { get; private set; }

    /// <summary><c>ok</c>, the fault's code, or <c>stopped</c> while the answer has not ended.</summary>
    internal string Outcome => !ended ? "stopped" : Fault()?.Code ?? "ok";

    /// <summary>The next text, null when the answer has ended.</summary>
    internal async Task<ChatResponseUpdate?> NextAsync()
    {
        if (next is { } waiting)
        {
            next = null;
            return waiting;
        }

        while (!ended && await MoveAsync())
        {
            if (Read(updates.Current) is { } text)
            {
                return text;
            }
        }

        var held = ended ? "" : spoken.End();
        ended = true;
        foreach (var call in spoken.Calls)
        {
            calls.Add(call);
        }

        return held.Length > 0 && fault is null ? Shows(held) : null;
    }

    /// <summary>What is wrong with the answer, null when it is whole. A stream without a finish reason looks complete
    /// to the client library: it was cut off.</summary>
    internal ModelFault? Fault() =>
        fault is not null ? fault
        : refusal.Length > 0 ? ModelFault.Refused(refusal.ToString())
        : finish == ChatFinishReason.ContentFilter ? ModelFault.Filtered
        : finish == ChatFinishReason.Length ? ModelFault.TooLong
        : finish is null ? ModelFault.Cut
        : calls.IsEmpty && !Shown && !terms.MayBeEmpty ? ModelFault.Empty
        : calls.AnyBroken ? ModelFault.BrokenArguments
        : null;

    /// <summary>The last update of a whole answer: tool calls, usage and finish reason.</summary>
    internal ChatResponseUpdate Ending(string model) => new(ChatRole.Assistant, EndingContents())
    {
        FinishReason = calls.IsEmpty ? ChatFinishReason.Stop : ChatFinishReason.ToolCalls,
        ResponseId = last?.ResponseId,
        MessageId = last?.MessageId,
        ModelId = last?.ModelId ?? model,
        CreatedAt = last?.CreatedAt,
    };

    public async ValueTask DisposeAsync()
    {
        await updates.DisposeAsync();
        either.Dispose();
        idle.Dispose();
    }

    private List<AIContent> EndingContents() =>
        [.. calls.ToContents(), .. Usage is { } usage ? new AIContent[] { new UsageContent(usage) } : []];

    private async Task<bool> MoveAsync()
    {
        try
        {
            idle.CancelAfter(begun ? terms.Idle : terms.FirstWord);
            var more = await updates.MoveNextAsync();
            begun = true;
            return more;
        }
        catch (Exception error) when (FaultClassifier.Classify(error, time.GetUtcNow(), caller) is { } classified)
        {
            fault = classified;
            return false;
        }
        finally
        {
            // A slow consumer must not make the endpoint look slow.
            idle.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes in one update and returns what of it can be shown; null when nothing can.</summary>
    private ChatResponseUpdate? Read(ChatResponseUpdate update)
    {
        last = update;
        finish = update.FinishReason ?? finish;
        if (update.RawRepresentation is StreamingChatCompletionUpdate raw)
        {
            refusal.Append(raw.RefusalUpdate);
            calls.Add(raw.ToolCallUpdates);
        }

        var text = string.Concat(update.Contents.Select(Take));
        if (spoken.TakeBack)
        {
            spoken.TakenBack();
            Shown = false;
            next = text.Length == 0 ? null : Shows(text);
            return AnswerRestart.Update();
        }

        return text.Length == 0 ? null : Shows(text);
    }

    /// <summary>What of a content is said; the rest is kept for the end or dropped, as thoughts are.</summary>
    private string Take(AIContent content)
    {
        switch (content)
        {
            case UsageContent usage:
                Usage = usage.Details;
                return "";
            case FunctionCallContent call:
                calls.Add(call);
                return "";
            case ErrorContent error:
                refusal.Append(error.Message);
                return "";
            case TextContent text:
                return spoken.Add(text.Text);
            default:
                return "";
        }
    }

    private ChatResponseUpdate Shows(string text)
    {
        Shown = true;
        return new(ChatRole.Assistant, text)
        {
            ResponseId = last?.ResponseId, MessageId = last?.MessageId, ModelId = last?.ModelId,
                CreatedAt = last?.CreatedAt,
        };
    }
}
