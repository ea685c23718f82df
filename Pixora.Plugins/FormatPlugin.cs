using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Tools for the format of the whole film.</summary>
public sealed class FormatPlugin(CrewTaskClient client)
{
    [KernelFunction(ToolNames.SetTitle)]
    [Description("Names the film.")]
    public Task<ToolResult> SetTitleAsync(
        [Description("One line, in the film's language.")] string title,
        CancellationToken cancellationToken) =>
        client.SendAsync(new SetTitle(title), "The title is set.", cancellationToken);

    [KernelFunction(ToolNames.SetLength)]
    [Description("Sets the film's length; every scene is scaled to it, so narration may have to be rewritten to fit.")]
    public Task<ToolResult> SetLengthAsync(
        [Description($"Seconds, {ParameterText.FilmSeconds}.")] double seconds,
        CancellationToken cancellationToken) =>
        client.SendAsync(
            new SetLength(seconds),
            "The length is set and the scenes are scaled to it. Check that their narration still fits.",
            cancellationToken);

    [KernelFunction(ToolNames.SetAspect)]
    [Description("Sets the shape of the picture.")]
    public async Task<ToolResult> SetAspectAsync(
        [Description($"{ParameterText.Aspects}.")] string aspect,
        CancellationToken cancellationToken) =>
        AspectRatios.Find(aspect) is { } shape
            ? await client.SendAsync(new SetAspect(shape), "The shape is set.", cancellationToken)
            : ToolResult.Refused(AspectRatios.Unknown);

    [KernelFunction(ToolNames.SetStyle)]
    [Description("Sets the look of all pictures: palette and colour grade.")]
    public Task<ToolResult> SetStyleAsync(
        [Description("The style.")] VisualStyle style,
        CancellationToken cancellationToken) =>
        client.SendAsync(new SetStyle(style), "The style is set.", cancellationToken);

    [KernelFunction(ToolNames.SetLanguage)]
    [Description(
        "Sets the language of voice and captions. It translates nothing: rewrite title and narration of every scene in it afterwards.")]
    public Task<ToolResult> SetLanguageAsync(
        [Description("A two-letter code such as en, de or zh.")] string language,
        CancellationToken cancellationToken) =>
        client.SendAsync(
            new SetLanguage(language),
            "The language is set. The narration is still in the old one: rewrite it scene by scene.",
            cancellationToken);

    [KernelFunction(ToolNames.SetCaptions)]
    [Description("Sets whether captions are drawn into the picture, can be switched on, or are left out with the title.")]
    public Task<ToolResult> SetCaptionsAsync(
        [Description("Burned, soft or none.")] CaptionMode captions,
        CancellationToken cancellationToken) =>
        client.SendAsync(new SetCaptions(captions), "The captions are set.", cancellationToken);
}
