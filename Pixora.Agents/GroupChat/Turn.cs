using System.Runtime.ExceptionServices;
using Pixora.Media.Tasks;
using Pixora.Plugins;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Pixora.Agents.GroupChat;

/// <summary>What the parts of one running turn share.</summary>
internal sealed record Turn(TurnRequest Request, TurnRecord Record, TurnBudget Budget, CrewTaskClient Client)
{
    // The framework turns whatever a tool call throws into an answer for the model. What a model must not see is kept
    // here.
    private ExceptionDispatchInfo? failure;

    /// <summary>True when the offline planner speaks for all roles.</summary>
    public bool ByRules { get; init; }

    /// <summary>What the person wrote last.</summary>
    public required string Question { get; init; }

    public required TurnProgress Progress { get; init; }

    public required CrewTools Tools { get; init; }

    /// <summary>The conversation as every role reads it when the turn begins.</summary>
    public required IReadOnlyList<ChatMessage> Opening { get; init; }

    /// <summary>Cancelled when the turn must stop, whatever the reason.</summary>
    public required CancellationToken Stop { get; init; }

    /// <summary>What calls of this turn were answered.</summary>
    public CallMemory Memory { get; } = new();

    /// <summary>The message that is streaming in, null between messages.</summary>
    public PartialMessage? Streaming { get; set; }

    /// <summary>Keeps the first failure outside the model's reach; the turn ends with it.</summary>
    public void Fail(Exception cause) =>
        Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(cause), null);

    /// <exception cref="OperationCanceledException">The turn must stop.</exception>
    /// <exception cref="Exception">What <see cref="Fail"/> was given.</exception>
    public void ThrowIfOver()
    {
        Stop.ThrowIfCancellationRequested();
        failure?.Throw();
    }

    public async Task<VideoTask> TaskAsync(CancellationToken cancellationToken) =>
        await Client.FindAsync(cancellationToken) ?? throw new InvalidOperationException(
            "The task of the turn is gone.");
}
