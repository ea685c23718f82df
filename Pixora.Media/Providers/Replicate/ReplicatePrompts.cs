using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Replicate;

/// <summary>Every word that models at Replicate are given.</summary>
internal static class ReplicatePrompts
{
    public static string Picture(ImageRequest request)
    {
        var characters = request.Characters.Count == 0 ? "" : $" With {string.Join(" and ", request.Characters)}.";
        return $"{StyleWords.Of(request.Style)}, {StyleWords.Palette(request.Style)}. {QuotedReason.Of(request.Prompt)}.{characters} "
            + $"{StyleWords.Framing(request.Framing)}, without text or watermark.";
    }

    public static string Music(MusicRequest request) =>
        $"{Mood(request.Mood)} {Genre(request.Genre)}, instrumental, no vocals, background music of a film, steady level";

    private static string Mood(MusicMood mood) => mood switch
    {
        MusicMood.Calm => "calm, gentle",
        MusicMood.Uplifting => "uplifting, hopeful",
        MusicMood.Epic => "epic, powerful",
        MusicMood.Mysterious => "mysterious, suspenseful",
        MusicMood.Playful => "playful, light",
        MusicMood.Melancholic => "melancholic, tender",
        _ => "tense, driving",
    };

    private static string Genre(MusicGenre genre) => genre switch
    {
        MusicGenre.Cinematic => "cinematic score with strings and piano",
        MusicGenre.Ambient => "ambient pads with soft textures",
        MusicGenre.Electronic => "electronic track with synthesizers and a clean beat",
        MusicGenre.Acoustic => "acoustic guitar with light percussion",
        MusicGenre.Orchestral => "orchestral piece with brass and strings",
        _ => "lo-fi beat with warm keys",
    };
}
