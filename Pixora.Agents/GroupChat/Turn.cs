using System.Runtime.ExceptionServices;
using Pixora.Media.Tasks;
using Pixora.Plugins;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Pixora.Agents.GroupChat;

/// <summary>Everything the parts of one turn share.</summary>
/// <param name="Opening">The conversation as every role has read it when the turn begins.</param>
/// <param name="Stop">Cancelled when the turn must stop, whoever wants it.</param>
internal sealed record Turn(TurnOrder Order, TurnScript Script, TurnStage Stage, TurnBudget Budget, CrewTools Tools, CrewDoor Door, IReadOnlyList<ChatMessage> Opening, CancellationToken Stop)
{
    /// <summary>The line being said, null between lines.</summary>
    public OpenLine? Open { get; set; }

    // The framework makes an answer for the model of whatever a tool call throws; what is not the model's business is kept here.
    private ExceptionDispatchInfo? failure;

    /// <summary>Keeps what went wrong outside the model's reach, so that the turn ends with it.</summary>
    public void Fail(Exception cause) => Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(cause), null);

    /// <summary>Throws what went wrong, or that the turn must stop.</summary>
    public void ThrowIfOver()
    {
        Stop.ThrowIfCancellationRequested();
        failure?.Throw();
    }

    public async Task<VideoTask> TaskAsync(CancellationToken cancellationToken) =>
        await Door.FindAsync(cancellationToken) ?? throw new InvalidOperationException("The task of the turn is gone.");
}
