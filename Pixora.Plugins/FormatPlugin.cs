using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Verbs of what the whole film is.</summary>
public sealed class FormatPlugin(CrewDoor door)
{
    [KernelFunction("set_title"), Description("Names the film.")]
    public Task<ToolResult> SetTitleAsync([Description("One line, in the film's language.")] string title, CancellationToken cancellationToken) =>
        door.SendAsync(new SetTitle(title), "The title is set.", cancellationToken);

    [KernelFunction("set_length"), Description("Sets the film's length; every scene is scaled to it, so narration may have to be rewritten to fit.")]
    public Task<ToolResult> SetLengthAsync([Description("Seconds, 5 to 600.")] double seconds, CancellationToken cancellationToken) =>
        door.SendAsync(new SetLength(seconds), "The length is set and the scenes are scaled to it. Check that their narration still fits.", cancellationToken);

    [KernelFunction("set_aspect"), Description("Sets the shape of the picture.")]
    public async Task<ToolResult> SetAspectAsync([Description("16:9, 9:16 or 1:1.")] string aspect, CancellationToken cancellationToken) => AspectRatios.TryParse(aspect, out var shape)
        ? await door.SendAsync(new SetAspect(shape), "The shape is set.", cancellationToken)
        : ToolResult.Refused("brief.aspect.unknown", "The aspect ratio is 16:9, 9:16 or 1:1.");

    [KernelFunction("set_style"), Description("Sets the look of all pictures: palette and colour grade.")]
    public Task<ToolResult> SetStyleAsync([Description("The style.")] VisualStyle style, CancellationToken cancellationToken) =>
        door.SendAsync(new SetStyle(style), "The style is set.", cancellationToken);

    [KernelFunction("set_language"), Description("Sets the language of voice and captions. It translates nothing: rewrite title and narration of every scene in it afterwards.")]
    public Task<ToolResult> SetLanguageAsync([Description("A two-letter code such as en, de or zh.")] string language, CancellationToken cancellationToken) =>
        door.SendAsync(new SetLanguage(language), "The language is set. The narration is still in the old one: rewrite it scene by scene.", cancellationToken);

    [KernelFunction("set_captions"), Description("Sets whether captions are drawn into the picture or can be switched off.")]
    public Task<ToolResult> SetCaptionsAsync([Description("Burned or soft.")] CaptionMode captions, CancellationToken cancellationToken) =>
        door.SendAsync(new SetCaptions(captions), "The captions are set.", cancellationToken);
}
