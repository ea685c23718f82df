using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Pixora.Agents.Chat.Settings;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;

namespace Pixora.Agents.Chat.Wire;

/// <summary>Reads one streamed answer: passes text on at once, holds tool calls back until they are complete, and
/// decides at the end whether the answer is whole.</summary>
internal sealed class StreamedAnswer : IAsyncDisposable
{
    private readonly CancellationToken caller;
    private readonly TimeProvider time;
    private readonly TimeSpan idleTimeout;
    private readonly CancellationTokenSource idle;
    private readonly CancellationTokenSource either;
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates;
    private readonly ToolCallAssembler calls = new();
    private readonly StringBuilder refusal = new();
    private ChatResponseUpdate? last;
    private ChatFinishReason? finish;
    private ModelFault? fault;
    private bool ended;

    /// <param name="send">
    /// Sends the request; its token is cancelled by the caller's or after the profile's idle timeout.
    /// </param>
    internal StreamedAnswer(
        Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> send,
        ModelProfile profile,
        TimeProvider time,
        CancellationToken caller)
    {
        this.caller = caller;
        this.time = time;
        idleTimeout = TimeSpan.FromSeconds(profile.PatienceSeconds);
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
        while (await MoveAsync())
        {
            if (Read(updates.Current) is { } text)
            {
                Shown = true;
                return text;
            }
        }

        ended = true;
        return null;
    }

    /// <summary>What is wrong with the answer, null when it is whole. A stream without a finish reason looks complete
    /// to the client library: it was cut off.</summary>
    internal ModelFault? Fault() =>
        fault is not null ? fault
        : refusal.Length > 0 ? ModelFault.Refused(refusal.ToString())
        : finish == ChatFinishReason.ContentFilter ? ModelFault.Filtered
        : finish == ChatFinishReason.Length ? ModelFault.TooLong
        : finish is null ? ModelFault.Cut
        : calls.IsEmpty && !Shown ? ModelFault.Empty
        // After text was shown the request is not sent again; the model is told of its broken call and may correct it.
        : calls.AnyBroken && !Shown ? ModelFault.BrokenArguments
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
            idle.CancelAfter(idleTimeout);
            return await updates.MoveNextAsync();
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
        update.FinishReason = null;
        if (update.RawRepresentation is StreamingChatCompletionUpdate raw)
        {
            refusal.Append(raw.RefusalUpdate);
            calls.Add(raw.ToolCallUpdates);
        }

        update.Contents = [.. update.Contents.Where(IsShown)];
        return update.Contents.Count == 0 ? null : update;
    }

    private bool IsShown(AIContent content)
    {
        switch (content)
        {
            case UsageContent usage:
                Usage = usage.Details;
                return false;
            case FunctionCallContent call:
                calls.Add(call);
                return false;
            case ErrorContent error:
                refusal.Append(error.Message);
                return false;
            case TextContent text:
                return text.Text.Length > 0;
            case TextReasoningContent thought:
                return thought.Text.Length > 0;
            default:
                return true;
        }
    }
}
