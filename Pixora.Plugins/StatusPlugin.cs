using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>What every role may ask: where the film stands.</summary>
public sealed class StatusPlugin(CrewDoor door)
{
    [KernelFunction("check_generation_status"), Description("Says where the film stands: its stage, its scenes and what is already made.")]
    public async Task<ToolResult> CheckGenerationStatusAsync(CancellationToken cancellationToken) =>
        await door.FindAsync(cancellationToken) is { } task
            ? new(true, null, Describe(task))
            : new(false, "task.unknown", "There is no such task.");

    private static string Describe(VideoTask task) => task switch
    {
        { Breakdown: null } => "The breakdown is still being planned.",
        { Stage: TaskStage.Failed, Error: { } error } => $"It failed: {error.Message} ({error.Code}).",
        { Stage: TaskStage.Completed, Result: { } film } => string.Create(null, $"The film of revision {film.Revision} is finished: {film.Seconds:0.0} seconds."),
        { Breakdown: { } plan } => $"Stage {task.Stage}, revision {task.Revision}: {plan.Scenes.Count} scenes, {task.Assets.Count} assets made.",
    };
}
