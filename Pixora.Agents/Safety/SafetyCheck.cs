using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Safety;

/// <summary>
/// Looks, with no model and no network, whether a text clearly asks for harm, before anything is spent on it.
/// It refuses what is plain in English, German, Spanish, French and Chinese; a provider's own check comes after it.
/// </summary>
public static class SafetyCheck
{
    /// <summary>The refusal's code at every door.</summary>
    public const string Code = "brief.unsafe";

    /// <summary>A refusal with one reason and an alternative in the text's language; null for everything that is not clearly meant to harm.</summary>
    /// <param name="text">A prompt, an edit, or a scene's words.</param>
    public static Refusal? Check(string text) =>
        SafetyRules.Broken(text) is { } rule ? new(Code, Phrasebook.Say($"unsafe-{rule}", LanguageDetector.Detect(text))) : null;
}
