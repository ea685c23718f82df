namespace Pixora.Media.Tasks.Rules;

/// <summary>Edits of what is heard.</summary>
internal static class SoundRules
{
    public static Decision SetVoice(VideoTask task, SetVoice command) =>
        PlanEdit.Of(task, (_, next) => new VoiceChanged(next, command.Voice));

    public static Decision SetMusic(VideoTask task, SetMusic command) =>
        PlanEdit.Of(task, (_, next) => new MusicChanged(next, command.Music));
}
