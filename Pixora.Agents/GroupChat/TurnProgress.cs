using Pixora.Agents.Roles;
using Pixora.Agents.Transcript;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>What happened in the turn as far as it decides who speaks next. Safe to use from several threads.</summary>
internal sealed class TurnProgress
{
    private readonly Lock gate = new();

    /// <summary>Who was handed work and has not spoken since, in the order in which they are served.</summary>
    private readonly List<Role> waiting = [];
    private Role? lastSpeaker;
    private string lastText = "";
    private bool refused;
    private bool proposed;
    private bool asked;

    /// <summary>True when the director has something to bring to an end once everybody was served.</summary>
    private bool returns;

    /// <param name="question">The person's message.</param>
    /// <param name="past">What earlier runs of the turn recorded.</param>
    public TurnProgress(string question, IReadOnlyList<RecordedStep> past)
    {
        Said(question);
        RecordedStep? before = null;
        foreach (var step in past)
        {
            Replay(step, before);
            before = step;
        }

        // A run that broke off between tool calls: the role that called them continues.
        if (past is [.., RecordedStep.Call] && lastSpeaker is { } busy)
        {
            lastSpeaker = null;
            waiting.Insert(0, busy);
        }
    }

    /// <summary>A role begins to speak.</summary>
    public void Enter(Role role)
    {
        lock (gate)
        {
            returns = role != Role.Director && (returns || (refused && lastSpeaker is not Role.Director));
            waiting.Remove(role);
            lastSpeaker = role;
            lastText = "";
            refused = false;
            proposed = false;
            asked = false;
        }
    }

    /// <summary>The role has said something.</summary>
    public void Said(string text)
    {
        lock (gate)
        {
            lastText = text;
            var addressed = MessageAddress.Of(text).Where(role => role != lastSpeaker).ToList();
            Add(addressed);
            returns |= lastSpeaker is Role.Director && waiting.Count > 1;
        }
    }

    /// <summary>Hands work to roles that nobody has addressed.</summary>
    public void Hand(IEnumerable<Role> roles)
    {
        lock (gate)
        {
            Add(roles);
        }
    }

    /// <summary>A round of tool calls begins. A refusal of any of them counts, whichever is answered last.</summary>
    public void CallsBegin()
    {
        lock (gate)
        {
            refused = false;
        }
    }

    public void Used(string tool, ToolResult result) => Used(tool, result.Ok, result.Code);

    public SpeakerContext ContextAt(TaskStage stage)
    {
        lock (gate)
        {
            return new(stage, lastSpeaker, OpenAt(stage), waiting.Count > 0 ? waiting[0] : null) { Returns = returns };
        }
    }

    private void Add(IEnumerable<Role> roles) =>
        waiting.AddRange(roles.Where(role => !waiting.Contains(role)).ToList());

    private void Replay(RecordedStep step, RecordedStep? before)
    {
        if (Crew.Named(step.Speaker) is { } speaker && speaker != lastSpeaker)
        {
            Enter(speaker);
        }

        if (step is RecordedStep.Line line)
        {
            Said(line.Text);
        }
        else if (step is RecordedStep.Call { Use: { Answer: { } answer } use })
        {
            if (before is not RecordedStep.Call)
            {
                CallsBegin();
            }

            Used(use.Called.Tool, answer.Ok, answer.Code);
        }
    }

    private void Used(string tool, bool ok, string? code)
    {
        lock (gate)
        {
            // That the person must approve first is an answer, not a failure.
            refused |= !ok && code is not "approval.needed";
            proposed |= ok && tool == ToolNames.GenerateSceneBreakdown;
            asked |= ok && tool == ToolNames.AskPerson;
        }
    }

    private OpenPoint OpenAt(TaskStage stage) => lastSpeaker is null ? OpenPoint.Nothing
        : asked || MessageAddress.Asks(lastText) ? OpenPoint.Question
        : stage == TaskStage.Briefing && DeclineWords.AreIn(lastText) ? OpenPoint.Declined
        : refused ? OpenPoint.Refusal
        : proposed ? OpenPoint.NewPlan
        : stage == TaskStage.Briefing ? OpenPoint.NoPlan
        : OpenPoint.Nothing;
}
