using System.Collections.Frozen;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>Which tools can work now. A model is offered no others, so that it reads and tries less in vain.</summary>
internal static class StageTools
{
    /// <summary>What there is before a plan.</summary>
    private static readonly FrozenSet<string> BeforePlan = FrozenSet.Create(
        StringComparer.Ordinal, ToolNames.GenerateSceneBreakdown, ToolNames.AskPerson, ToolNames.UpdateProgress,
            ToolNames.SetPreferences);

    /// <summary>What there is while a film is made: the plan cannot be edited.</summary>
    private static readonly FrozenSet<string> WhileMade = FrozenSet.Create(
        StringComparer.Ordinal, ToolNames.CheckGenerationStatus, ToolNames.GenerateVideo, ToolNames.PreviewChange,
            ToolNames.AskPerson,
        ToolNames.UpdateProgress, ToolNames.SetPreferences);

    public static bool Offers(VideoTask task, string tool) => (task.Stage, tool) switch
    {
        (TaskStage.Briefing, _) => BeforePlan.Contains(tool),
        (TaskStage.Producing, _) => WhileMade.Contains(tool),
        (_, ToolNames.GetResult) => task.Result is not null,
        (_, ToolNames.HandleError) => task.Stage is TaskStage.Failed or TaskStage.Waiting,
        (_, ToolNames.GenerateSceneBreakdown) => task.Stage is TaskStage.Reviewing,
        (_, ToolNames.Undo) => task.Revisions is [.., { UndoTo: not null }],
        (_, ToolNames.Redo) => task.Revisions is [.., { RedoTo: not null }],
        (_, ToolNames.UpdateCharacter or ToolNames.RemoveCharacter) => task.Breakdown is { Characters.Count: > 0 },
        _ => true,
    };
}
