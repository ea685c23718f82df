using System.Text;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>Says what is spoken in a scene.</summary>
internal static class SceneVoices
{
    /// <summary>Null when the scene has no text to speak, or the film is not narrated.</summary>
    public static NarrationSpec? Of(FilmSetup setup, Scene scene) => setup.Makers.Speech is { } speaker && HasWords(
        setup.Breakdown, scene)
        ? new NarrationSpec(
            speaker,
            scene.Id,
            new SpeechRequest(scene.Narration, setup.Format.Language, setup.Breakdown.Voice.Type, setup.Breakdown.Voice.Pace))
        : null;

    /// <summary>Whether the scene has something that can be spoken, and the film is to be narrated.</summary>
    public static bool HasWords(Breakdown breakdown, Scene scene) =>
        breakdown.Voice.Narrated && scene.Narration.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
