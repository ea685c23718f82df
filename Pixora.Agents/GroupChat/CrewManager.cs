using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;

namespace Pixora.Agents.GroupChat;

/// <summary>The framework's manager as a thin shell over <see cref="Casting"/>.</summary>
internal sealed class CrewManager : GroupChatManager
{
    private readonly IReadOnlyList<AIAgent> agents;
    private readonly Turn turn;
    private readonly NextSpeaker model;
    private Role? next;
    private bool opened;

    public CrewManager(IReadOnlyList<AIAgent> agents, Turn turn, NextSpeaker model)
    {
        (this.agents, this.turn, this.model) = (agents, turn, model);

        // The turn's own budget ends it.
        MaximumIterationCount = int.MaxValue;
    }

    protected override async ValueTask<bool> ShouldTerminateAsync(IReadOnlyList<ChatMessage> history, CancellationToken cancellationToken = default)
    {
        next = turn.Budget.Exceeded is null ? await ChooseAsync(turn.Stop) : null;
        return next is null || !turn.Budget.TakeSpeaker();
    }

    protected override ValueTask<AIAgent> SelectNextAgentAsync(IReadOnlyList<ChatMessage> history, CancellationToken cancellationToken = default)
    {
        var role = next ?? throw new InvalidOperationException("Nobody was chosen.");
        turn.Stage.Enter(role);
        return ValueTask.FromResult(agents.Single(agent => agent.Name == Crew.Card(role).Name));
    }

    /// <summary>Everybody reads how the turn opens; what colleagues say and do later is told in words, since the calls themselves are the speaker's own.</summary>
    protected override ValueTask<IEnumerable<ChatMessage>> UpdateHistoryAsync(IReadOnlyList<ChatMessage> history, CancellationToken cancellationToken = default)
    {
        IEnumerable<ChatMessage> told = opened ? Hearsay.Of(history) : history;
        opened = true;
        return ValueTask.FromResult(told);
    }

    private async Task<Role?> ChooseAsync(CancellationToken cancellationToken) => Casting.Next(turn.Stage.Now((await turn.TaskAsync(cancellationToken)).Stage)) switch
    {
        Cue.Speak speak => speak.Role,
        Cue.AskModel ask => await model.AskAsync(ask.Candidates, cancellationToken),
        _ => null,
    };
}
