namespace Pixora.Media.Tasks;

/// <summary>What a person asked for, as they said it; null means they left it to the crew.</summary>
/// <param name="Prompt">
/// The sentence, or a whole script pasted in; 1 to <see cref="FilmLimits.LongestPrompt"/> characters.
/// </param>
/// <param name="Seconds">Length in seconds.</param>
/// <param name="Aspect"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
/// <param name="Style">Name of a <see cref="VisualStyle"/>, any case.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Narrated">False for a film without a voice.</param>
public sealed record Brief(
    string Prompt,
    double? Seconds = null,
    string? Aspect = null,
    string? Style = null,
    string? Language = null,
    bool? Narrated = null,
    CaptionMode? Captions = null);
