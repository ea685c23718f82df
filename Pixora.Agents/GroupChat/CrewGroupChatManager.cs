using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Connects the framework's group chat to <see cref="SpeakerSelection"/>, which decides who speaks next.
/// </summary>
internal sealed class CrewGroupChatManager : GroupChatManager
{
    private readonly IReadOnlyList<AIAgent> agents;
    private readonly Turn turn;
    private readonly NextSpeakerPrompt model;
    private Role? next;
    private bool begun;

    public CrewGroupChatManager(IReadOnlyList<AIAgent> agents, Turn turn, NextSpeakerPrompt model)
    {
        this.agents = agents;
        this.turn = turn;
        this.model = model;

        // The turn's own budget ends it.
        MaximumIterationCount = int.MaxValue;
    }

    protected override async ValueTask<bool> ShouldTerminateAsync(
        IReadOnlyList<ChatMessage> history, CancellationToken cancellationToken = default)
    {
        next = turn.Budget.Exceeded is null ? await ChooseAsync(turn.Stop) : null;
        return next is null || !turn.Budget.TryUseSpeaker();
    }

    protected override ValueTask<AIAgent> SelectNextAgentAsync(
        IReadOnlyList<ChatMessage> history, CancellationToken cancellationToken = default)
    {
        var role = next ?? throw new InvalidOperationException("Nobody was chosen.");
        turn.Progress.Enter(role);
        return ValueTask.FromResult(agents.Single(agent => agent.Name == Crew.Definition(role).Name));
    }

    /// <summary>
    /// Passes the opening on as it is; later messages as lines for colleagues, since the tool calls belong to the
    /// speaker.
    /// </summary>
    protected override ValueTask<IEnumerable<ChatMessage>> UpdateHistoryAsync(
        IReadOnlyList<ChatMessage> history, CancellationToken cancellationToken = default)
    {
        IEnumerable<ChatMessage> passed = begun ? ColleagueTranscript.Of(history) : history;
        begun = true;
        return ValueTask.FromResult(passed);
    }

    private async Task<Role?> ChooseAsync(CancellationToken cancellationToken)
    {
        var task = await turn.TaskAsync(cancellationToken);
        var context = turn.Progress.ContextAt(task.Stage);
        switch (SpeakerSelection.Next(context))
        {
            case SpeakerDecision.Speak speak:
                return speak.Role;
            case SpeakerDecision.AskModel ask:
                var chosen = await model.AskAsync(ask.Candidates, cancellationToken);
                turn.Progress.Hand(chosen);
                return chosen is [var first, ..] ? first : null;
            default:
                return null;
        }
    }
}
