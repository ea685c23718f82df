using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Verbs of what the person likes.</summary>
public sealed class PreferencesPlugin(CrewDoor door)
{
    [KernelFunction("set_preferences"), Description("Remembers what the person said they like in general, for later films too. Only what they stated; what they keep choosing is learned by itself. It changes nothing in this film.")]
    public Task<ToolResult> SetPreferencesAsync(
        [Description("Visual style they like.")] VisualStyle? style = null,
        [Description("Voice they like.")] VoiceType? voice = null,
        [Description("Speed of the voice they like, 0.7 to 1.4.")] double? pace = null,
        [Description("Level of the music they like, in decibels against the usual one, -24 to 12.")] double? musicLevelDb = null,
        [Description("Shape they like: 16:9, 9:16 or 1:1.")] string? aspect = null,
        CancellationToken cancellationToken = default)
    {
        AspectRatio? shape = AspectRatios.TryParse(aspect, out var known) ? known : null;
        return door.EditAsync(
            task => aspect is not null && shape is null
                ? Edit.Refuse("brief.aspect.unknown", "The aspect ratio is 16:9, 9:16 or 1:1.")
                : Edit.Send(new SetPreferences(Merged(task.Preferences, new(style, voice, pace, musicLevelDb, shape))), "It is remembered; the person can see and delete it."),
            cancellationToken);
    }

    private static Preferences Merged(Preferences now, Preferences said) => new(
        said.Style ?? now.Style, said.Voice ?? now.Voice, said.Pace ?? now.Pace, said.MusicLevelDb ?? now.MusicLevelDb, said.Aspect ?? now.Aspect);
}
