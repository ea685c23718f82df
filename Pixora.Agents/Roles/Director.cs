using Pixora.Plugins;

namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.Director"/>
internal sealed class Director() : RoleDefinition(
    Role.Director, "director", "Talks with the person, decides the whole film, hands work to the others.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        ToolNames.CheckGenerationStatus,
        ToolNames.GetResult,
        ToolNames.PreviewChange,
        ToolNames.GenerateVideo,
        ToolNames.HandleError,
        ToolNames.SetTitle,
        ToolNames.SetLength,
        ToolNames.SetAspect,
        ToolNames.SetStyle,
        ToolNames.SetLanguage,
        ToolNames.SetCaptions,
        ToolNames.SetPreferences,
        ToolNames.UpdateProgress,
        ToolNames.EditPlan,
        ToolNames.Undo,
        ToolNames.Redo,
        ToolNames.AskPerson,
    ];
}
