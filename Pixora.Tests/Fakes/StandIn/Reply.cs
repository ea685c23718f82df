namespace Pixora.Tests.Fakes.StandIn;

/// <summary>What the stand-in answers to one question, whole or streamed as it is asked.</summary>
internal abstract record Reply
{
    /// <summary>
    /// Words, then the reason the answer ends; a null reason is a stream that ends politely without one.
    /// </summary>
    internal sealed record Words(string Text, string? Finish = "stop") : Reply;

    /// <summary>
    /// Tool calls, after words or none. <paramref name="AllAtZero"/> gives every call index 0, as some local servers
    /// do.
    /// </summary>
    internal sealed record Calls(
        IReadOnlyList<RequestedToolCall> Tools, string Text = "", bool AllAtZero = false, string Finish = "tool_calls") : Reply;

    internal sealed record Declines(string Refusal) : Reply;

    /// <summary>An error before anything is answered.</summary>
    internal sealed record Fails(int Status, string Code, string? RetryAfter = null) : Reply;

    /// <summary>Words, then the connection is torn down.</summary>
    internal sealed record TornOff(string Text) : Reply;

    /// <summary>
    /// Words, then nothing until the wait is over, then the rest. The wait ends by itself when the asker goes away.
    /// </summary>
    internal sealed record Held(string Text, Func<CancellationToken, Task> Wait, string Rest = "") : Reply
    {
        /// <summary>Words, and then it is silent for good.</summary>
        internal static Held ForEver(string text) =>
            new(text, leaving => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, leaving));

        /// <summary>The first word comes after a while.</summary>
        internal static Held For(TimeSpan time, string text) =>
            new("", leaving => Task.Delay(time, TimeProvider.System, leaving), text);
    }

    /// <summary>Words, then an error in the middle of the stream.</summary>
    internal sealed record FailsMidway(string Text) : Reply;

    /// <summary>A page that is no answer of this protocol.</summary>
    internal sealed record WrongPage : Reply;

    /// <summary>Nothing, until the asker goes away.</summary>
    internal sealed record Silence : Reply;
}

/// <param name="Arguments">As the model writes them, so they may be broken.</param>
internal sealed record RequestedToolCall(string Id, string Name, string Arguments);
