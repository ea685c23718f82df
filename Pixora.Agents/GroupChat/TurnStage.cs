using Pixora.Agents.Roles;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>What has happened in the turn as far as it decides who speaks next.</summary>
internal sealed class TurnStage
{
    private readonly Lock door = new();
    private Role? lastSpeaker;
    private string lastText;
    private bool refused;
    private bool proposed;

    /// <param name="question">What the person said.</param>
    /// <param name="past">What an earlier run of the turn has done.</param>
    public TurnStage(string question, IReadOnlyList<PastStep> past)
    {
        lastText = question;
        PastStep? before = null;
        foreach (var step in past)
        {
            Replay(step, before);
            before = step;
        }

        // Who was at work when the turn broke off goes on.
        if (past is [.., PastStep.Call] && lastSpeaker is { } busy)
        {
            (lastSpeaker, lastText) = (null, $"@{Crew.Card(busy).Name}");
        }
    }

    public void Enter(Role role)
    {
        lock (door)
        {
            (lastSpeaker, lastText, refused, proposed) = (role, "", false, false);
        }
    }

    public void Heard(string text)
    {
        lock (door)
        {
            lastText = text;
        }
    }

    /// <summary>Tools are about to be used together: any of them may refuse, whichever answers last.</summary>
    public void Calling()
    {
        lock (door)
        {
            refused = false;
        }
    }

    public void Used(string tool, ToolResult result) => Used(tool, result.Ok, result.Code);

    public Situation Now(TaskStage stage)
    {
        lock (door)
        {
            return new(stage, lastSpeaker, Open(stage), Address.Of(lastText));
        }
    }

    private void Replay(PastStep step, PastStep? before)
    {
        var role = Crew.Named(step.Speaker);
        if (role is { } speaker && speaker != lastSpeaker)
        {
            Enter(speaker);
        }

        if (step is PastStep.Line line)
        {
            Heard(line.Text);
        }
        else if (step is PastStep.Call { Use: { Answer: { } answer } use })
        {
            if (before is not PastStep.Call)
            {
                Calling();
            }

            Used(use.Called.Tool, answer.Ok, answer.Code);
        }
    }

    // Waiting for the person's approval is an answer, not a failure.
    private void Used(string tool, bool ok, string? code)
    {
        lock (door)
        {
            refused |= !ok && code is not "approval.needed";
            proposed |= ok && tool == "generate_scene_breakdown";
        }
    }

    private Pending Open(TaskStage stage) => lastSpeaker is null ? Pending.Nothing
        : Address.Asks(lastText) ? Pending.Question
        : refused ? Pending.Refusal
        : proposed ? Pending.FreshPlan
        : stage == TaskStage.Briefing ? Pending.NoPlan
        : Pending.Nothing;
}
