using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>The tool that makes several edits as one step.</summary>
public sealed class JointEditPlugin(
    CrewTaskClient client, IFilmPreview preview, ILogger<CrewTools> log, IPlanEar? ear = null)
{
    /// <summary>Before what was done, and before what was not, in the lines of the answer.</summary>
    public const string DoneMark = "✓ ";

    public const string RefusedMark = "✗ ";

    [KernelFunction(ToolNames.EditPlan)]
    [Description(
        "Makes several edits of the plan in the order given, as one step that one undo takes back. Use it for a wish with several "
        + "parts. An edit that is refused is left out, and the answer names it.")]
    public Task<ToolResult> EditPlanAsync(
        [Description("The edits in order.")] IReadOnlyList<PlannedEdit> edits, CancellationToken cancellationToken) =>
        edits.Count is 0 or > EditPlan.MostEdits
            ? Task.FromResult(ToolResult.Refused("edits.invalid", $"1 to {EditPlan.MostEdits} edits are made together."))
            : client.EditAsync(task => TogetherAsync(task, edits, cancellationToken), cancellationToken);

    private async Task<ToolEdit> TogetherAsync(VideoTask task, IReadOnlyList<PlannedEdit> edits, CancellationToken cancellationToken)
    {
        var copy = new RehearsedTask(task);
        var tools = new CrewTools(client.On(copy), preview, log, ear);
        var lines = new List<string>();
        ToolResult? refused = null;
        foreach (var edit in edits)
        {
            var call = new ToolCall(
                $"edit-{lines.Count}",
                client.Speaker,
                edit.Tool,
                (edit.Arguments ?? new Dictionary<string, JsonElement>()).ToDictionary(
                    argument => argument.Key, argument => (object?)argument.Value));
            var result = edit.Tool == ToolNames.EditPlan
                ? ToolResult.Refused("edits.invalid", "Edits made together hold no others made together.")
                : await tools.UseAsync(call, cancellationToken);
            lines.Add(result.Ok ? DoneMark + (edit.Says ?? result.Message) : $"{RefusedMark}{edit.Tool}: {result.Message}");
            refused ??= result.Ok ? null : result;
        }

        var answer = string.Join('\n', lines);
        return copy.Edits.Count > 0 ? ToolEdit.Send(new EditPlan([.. copy.Edits]), answer)
            : refused is not null ? ToolEdit.Refuse(refused.Code!, answer)
            : new(null, ToolResult.Done(answer));
    }
}
