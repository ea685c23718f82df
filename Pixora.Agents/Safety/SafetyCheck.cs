using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Safety;

/// <summary>
/// Checks, without a model or a network, whether a text clearly asks for harm, before anything is spent on it.
/// Covers English, German, Spanish, French and Chinese; a provider's own check comes after it.
/// </summary>
public static class SafetyCheck
{
    /// <summary>The refusal's code at every door.</summary>
    public const string Code = "brief.unsafe";

    /// <summary>Characters. A longer text is a script, whose sentences ask for nothing.</summary>
    private const int LongestRequest = 400;

    /// <summary>
    /// A refusal with the reason and an alternative in the text's language; null for everything else.
    /// </summary>
    /// <param name="text">A prompt, an edit, or a scene's words.</param>
    public static Refusal? Check(string text) =>
        (SafetyRules.Broken(text) ?? Asked(text)) is { } rule
            ? new(Code, MessageCatalog.Format($"unsafe-{rule}", LanguageDetector.Detect(text)))
            : null;

    /// <summary>The kind of harm that a request asks for; null for none.</summary>
    private static string? Asked(string text) =>
        text.Length is 0 or > LongestRequest ? null : HarmModel.Default.Harm(text);
}
