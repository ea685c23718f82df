using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads edits of music and voice.</summary>
internal static class SoundEditReader
{
    internal static EditIntent? Music(EditSentence sentence)
    {
        MusicMood? mood = sentence.Moods is [var felt, ..] ? Enum.Parse<MusicMood>(felt.Meaning) : null;
        MusicGenre? genre = sentence.Genres is [var kind, ..] ? Enum.Parse<MusicGenre>(kind.Meaning) : null;
        return IsOff(sentence) || sentence.Voices.Any(voice => voice.Meaning == "no-music") ? new EditIntent.ChangeMusic(Enabled: false)
            : sentence.Says("louder") || sentence.Says("softer") ? new EditIntent.ChangeLoudness(
                sentence.Says("louder"))
            : mood is not null || genre is not null ? new EditIntent.ChangeMusic(mood, genre)
            : sentence.Says("another") || sentence.Does("change") || IsOn(sentence) ? new EditIntent.ChangeMusic()
            : null;
    }

    internal static EditIntent.ChangeVoice? Voice(EditSentence sentence) =>
        IsOff(sentence) || sentence.Voices.Any(voice => voice.Meaning == "silent") ? new(Narrated: false)
        : sentence.Says("faster") || sentence.Says("slower") ? new(Faster: sentence.Says("faster"))
        : Type(sentence) is { } type ? new(type)
        : IsOn(sentence) || sentence.Voices.Any(voice => voice.Meaning == "narrated") ? new(Narrated: true)
        : null;

    private static VoiceType? Type(EditSentence sentence) =>
        sentence.Voices.Concat(sentence.Degrees)
            .Select(mention => Enum.TryParse<VoiceType>(mention.Meaning, ignoreCase: true, out var type) ? type : (VoiceType?)null)
            .FirstOrDefault(type => type is not null);

    private static bool IsOff(EditSentence sentence) =>
        sentence.Says("off") || sentence.Does("remove") || sentence.Does("cancel");

    private static bool IsOn(EditSentence sentence) => sentence.Says("on") || sentence.Does("add");
}
