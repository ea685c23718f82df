using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Verbs of what is heard.</summary>
public sealed class AudioPlugin(CrewDoor door)
{
    [KernelFunction("generate_narration"), Description("Plans the spoken words of one scene, with new words if they are given. Nothing is recorded before the person approves the plan.")]
    public async Task<ToolResult> GenerateNarrationAsync(
        [Description("Id of the scene, such as scene-2.")] string sceneId,
        [Description("What the narrator says, in the film's language; leave out to keep the words.")] string? narration = null,
        CancellationToken cancellationToken = default)
    {
        if (narration is not null)
        {
            return await door.SendAsync(new UpdateScene(new(sceneId), new ScenePatch(Narration: narration)), $"{sceneId} has new words; they are recorded when the person approves.", cancellationToken);
        }

        return await door.EditAsync(task => new Edit(null, Spoken(task, sceneId)), cancellationToken);
    }

    [KernelFunction("generate_music"), Description("Plans the film's music. Mood and kind that are left out stay; asking for the same again plans another piece. Nothing is composed before the person approves.")]
    public Task<ToolResult> GenerateMusicAsync(
        [Description("Mood of the music.")] MusicMood? mood = null,
        [Description("Kind of music.")] MusicGenre? genre = null,
        [Description("False for a film without music.")] bool enabled = true,
        CancellationToken cancellationToken = default) =>
        EditMusic(now => Retaken(now, now with { Enabled = enabled, Mood = mood ?? now.Mood, Genre = genre ?? now.Genre }), "The music is planned.", cancellationToken);

    [KernelFunction("adjust_audio"), Description("Sets how loud the music is against its usual level under the voice. Same piece, other level.")]
    public Task<ToolResult> AdjustAudioAsync(
        [Description("Decibels against the usual level, -24 to 12; 0 is the usual one, -6 clearly softer.")] double musicLevelDb,
        CancellationToken cancellationToken) =>
        EditMusic(now => now with { LevelDb = musicLevelDb }, "The level is set.", cancellationToken);

    [KernelFunction("set_voice"), Description("Chooses the narrator's voice, its speed, or no voice at all. What is left out stays.")]
    public Task<ToolResult> SetVoiceAsync(
        [Description("The voice.")] VoiceType? voice = null,
        [Description("Speed against the voice's own, 0.7 to 1.4.")] double? pace = null,
        [Description("False for a film without a voice.")] bool? narrated = null,
        CancellationToken cancellationToken = default) =>
        door.EditAsync(
            task => task.Breakdown?.Voice is { } now
                ? Edit.Send(new SetVoice(new(narrated ?? now.Narrated, voice ?? now.Type, pace ?? now.Pace)), "The voice is set.")
                : NoPlan,
            cancellationToken);

    private static Edit NoPlan => Edit.Refuse("stage.mismatch", "There is no breakdown yet. Propose one first.");

    private static ToolResult Spoken(VideoTask task, string sceneId) => (Scenes.Find(task, sceneId), task.Breakdown?.Voice.Narrated) switch
    {
        (null, _) => Scenes.Unknown,
        (_, false) => ToolResult.Refused("voice.off", "The film has no voice. Turn the voice on first if the person wants one."),
        ({ Narration.Length: 0 }, _) => ToolResult.Refused("narration.empty", "The scene has no words. Write some."),
        ({ } scene, _) => Making.Answer(task, $"the narration of {scene.Id}"),
    };

    private static MusicDirection Retaken(MusicDirection now, MusicDirection next) =>
        next == now && next.Enabled ? next with { Take = unchecked(next.Take + 1) } : next;

    private Task<ToolResult> EditMusic(Func<MusicDirection, MusicDirection> change, string done, CancellationToken cancellationToken) =>
        door.EditAsync(task => task.Breakdown?.Music is { } now ? Edit.Send(new SetMusic(change(now)), done) : NoPlan, cancellationToken);
}
