using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Tools for narration and music.</summary>
public sealed class AudioPlugin(CrewTaskClient client)
{
    [KernelFunction(ToolNames.GenerateNarration)]
    [Description(
        "Plans the spoken words of one scene, with new words if they are given. "
        + "Nothing is recorded before the person approves the plan.")]
    public async Task<ToolResult> GenerateNarrationAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("What the narrator says, in the film's language; leave out to keep the words.")] string? narration = null,
        CancellationToken cancellationToken = default)
    {
        if (narration is null)
        {
            return await client.EditAsync(task => new ToolEdit(null, Spoken(task, sceneId)), cancellationToken);
        }

        return await client.EditAsync(
            task =>
            {
                var id = SceneLookup.Id(task, sceneId);
                return ToolEdit.Send(
                    new UpdateScene(id, new ScenePatch(Narration: narration)),
                    $"{id} has new words; they are recorded when the person approves.");
            },
            cancellationToken);
    }

    [KernelFunction(ToolNames.GenerateMusic)]
    [Description(
        "Plans the film's music. Mood and kind that are left out stay; asking for the same again plans another piece. "
        + "Nothing is composed before the person approves.")]
    public Task<ToolResult> GenerateMusicAsync(
        [Description("Mood of the music.")] MusicMood? mood = null,
        [Description("Kind of music.")] MusicGenre? genre = null,
        [Description("False for a film without music.")] bool enabled = true,
        CancellationToken cancellationToken = default)
    {
        MusicDirection Planned(MusicDirection now) =>
            AnotherPiece(now, now with { Enabled = enabled, Mood = mood ?? now.Mood, Genre = genre ?? now.Genre });

        return EditMusic(Planned, "The music is planned.", cancellationToken);
    }

    [KernelFunction(ToolNames.AdjustAudio)]
    [Description("Sets how loud the music is against its usual level under the voice. Same piece, other level.")]
    public Task<ToolResult> AdjustAudioAsync(
        [Description($"Decibels against the usual level, {ParameterText.MusicLevel}; 0 is the usual one, -6 clearly softer.")]
        double musicLevelDb,
        CancellationToken cancellationToken) =>
        EditMusic(now => now with { LevelDb = musicLevelDb }, "The level is set.", cancellationToken);

    [KernelFunction(ToolNames.SetVoice)]
    [Description("Chooses the narrator's voice, its speed, or no voice at all. What is left out stays.")]
    public Task<ToolResult> SetVoiceAsync(
        [Description("The voice.")] VoiceType? voice = null,
        [Description($"Speed against the voice's own, {ParameterText.Pace}.")] double? pace = null,
        [Description("False for a film without a voice.")] bool? narrated = null,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(
            task => task.Breakdown?.Voice is { } now
                ? ToolEdit.Send(new SetVoice(new(narrated ?? now.Narrated, voice ?? now.Type, pace ?? now.Pace)), "The voice is set.")
                : NoPlan,
            cancellationToken);

    private static ToolEdit NoPlan =>
        ToolEdit.Refuse("stage.mismatch", "There is no breakdown yet. Propose one first.");

    private static ToolResult Spoken(VideoTask task, string sceneId) =>
        (SceneLookup.Find(task, sceneId), task.Breakdown?.Voice.Narrated) switch
        {
            (null, _) => SceneLookup.Unknown,
            (_, false) => ToolResult.Refused(
                "voice.off", "The film has no voice. Turn the voice on first if the person wants one."),
            ({ Narration.Length: 0 }, _) => ToolResult.Refused(
                "narration.empty", "The scene has no words. Write some."),
            ({ } scene, _) => ProductionReply.Of(task, $"the narration of {scene.Id}"),
        };

    /// <summary>Asking for what is planned already means another piece of the same kind.</summary>
    private static MusicDirection AnotherPiece(MusicDirection now, MusicDirection next) =>
        next == now && next.Enabled ? next with { Take = unchecked(next.Take + 1) } : next;

    private Task<ToolResult> EditMusic(
        Func<MusicDirection, MusicDirection> change, string done, CancellationToken cancellationToken) =>
        client.EditAsync(
            task => task.Breakdown?.Music is { } now ? ToolEdit.Send(new SetMusic(change(now)), done) : NoPlan, cancellationToken);
}
