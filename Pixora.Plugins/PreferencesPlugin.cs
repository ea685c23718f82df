using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>The tool for what the person likes in general.</summary>
public sealed class PreferencesPlugin(CrewTaskClient client)
{
    [KernelFunction(ToolNames.SetPreferences)]
    [Description(
        "Remembers what the person said they like in general, for later films too. Only what they stated; what they keep choosing is "
        + "learned by itself. It changes nothing in this film.")]
    public Task<ToolResult> SetPreferencesAsync(
        [Description("Visual style they like.")] VisualStyle? style = null,
        [Description("Voice they like.")] VoiceType? voice = null,
        [Description($"Speed of the voice they like, {ParameterText.Pace}.")] double? pace = null,
        [Description($"Level of the music they like, in decibels against the usual one, {ParameterText.MusicLevel}.")]
        double? musicLevelDb = null,
        [Description($"Shape they like: {ParameterText.Aspects}.")] string? aspect = null,
        CancellationToken cancellationToken = default)
    {
        var stated = new Preferences(style, voice, pace, musicLevelDb, AspectRatios.Find(aspect));
        return client.EditAsync(
            task => aspect is not null && stated.Aspect is null
                ? ToolEdit.Refuse(AspectRatios.Unknown)
                : ToolEdit.Send(
                    new SetPreferences(Merged(task.Preferences, stated)), "It is remembered; the person can see and delete it."),
            cancellationToken);
    }

    private static Preferences Merged(Preferences now, Preferences stated) => new(
        stated.Style ?? now.Style,
        stated.Voice ?? now.Voice,
        stated.Pace ?? now.Pace,
        stated.MusicLevelDb ?? now.MusicLevelDb,
        stated.Aspect ?? now.Aspect);
}
