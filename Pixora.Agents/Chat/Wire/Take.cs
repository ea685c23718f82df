using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;

namespace Pixora.Agents.Chat.Wire;

/// <summary>One answer as it comes in: hands words on at once, holds tool calls back until they are whole, and says at the end what the stream itself does not say.</summary>
internal sealed class Take : IAsyncDisposable
{
    private readonly CancellationToken asker;
    private readonly TimeProvider time;
    private readonly TimeSpan patience;
    private readonly CancellationTokenSource idle;
    private readonly CancellationTokenSource either;
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates;
    private readonly ToolCallAssembly calls = new();
    private readonly StringBuilder refusal = new();
    private ChatResponseUpdate? last;
    private ChatFinishReason? finish;
    private ModelFault? fault;
    private bool over;

    internal Take(Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> ask, ModelProfile profile, TimeProvider time, CancellationToken asker)
    {
        this.asker = asker;
        this.time = time;
        patience = TimeSpan.FromSeconds(profile.PatienceSeconds);
        idle = new(Timeout.InfiniteTimeSpan, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(asker, idle.Token);
        updates = ask(either.Token).GetAsyncEnumerator(either.Token);
    }

    /// <summary>True once a word was handed on.</summary>
    internal bool Shown { get; private set; }

    /// <summary>What the endpoint said it counted; null when it did not.</summary>
    internal UsageDetails? Usage { get; private set; }

    /// <summary><c>ok</c>, the fault's code, or <c>stopped</c> while the answer is not over.</summary>
    internal string Outcome => !over ? "stopped" : Verdict()?.Code ?? "ok";

    /// <summary>The next words, null when the answer is over.</summary>
    internal async Task<ChatResponseUpdate?> NextAsync()
    {
        while (await MoveAsync())
        {
            if (Read(updates.Current) is { } words)
            {
                Shown = true;
                return words;
            }
        }

        over = true;
        return null;
    }

    /// <summary>What is wrong with the answer, null when it is whole. A stream that ends without a reason looks like success to the library: it is not.</summary>
    internal ModelFault? Verdict() =>
        fault is not null ? fault
        : refusal.Length > 0 ? ModelFault.Refused(refusal.ToString())
        : finish == ChatFinishReason.ContentFilter ? ModelFault.Filtered
        : finish == ChatFinishReason.Length ? ModelFault.TooLong
        : finish is null ? ModelFault.Cut
        : calls.IsEmpty && !Shown ? ModelFault.Empty
        // After words were shown the model itself is told of its broken call and may mend it.
        : calls.AnyBroken && !Shown ? ModelFault.BrokenArguments
        : null;

    /// <summary>The last update of a whole answer: tool calls, usage and why it ended.</summary>
    internal ChatResponseUpdate Ending(string model) => new(ChatRole.Assistant, [.. calls.ToContents(), .. Usage is { } usage ? new AIContent[] { new UsageContent(usage) } : []])
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

    private async Task<bool> MoveAsync()
    {
        try
        {
            idle.CancelAfter(patience);
            return await updates.MoveNextAsync();
        }
        catch (Exception error) when (FaultReader.Read(error, time.GetUtcNow(), asker) is { } read)
        {
            fault = read;
            return false;
        }
        finally
        {
            // Who reads slowly must not make the endpoint look slow.
            idle.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes in one update and leaves of it what can be shown; null when that is nothing.</summary>
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
