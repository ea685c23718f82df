using System.Text.Json.Serialization;
namespace Pixora.Hub.Contracts;

/// <summary>What a person asked for, as they said it; null means they left it to the crew.</summary>
/// <param name="Prompt">The sentence, or a whole script; 1 to 8,000 characters.</param>
/// <param name="Seconds">Length.</param>
/// <param name="Aspect"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
/// <param name="Style">Name of a style, any case.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Narrated">False for a film without a voice.</param>
public sealed record WireBrief(
    string Prompt, double? Seconds, string? Aspect, string? Style, string? Language, bool? Narrated, WireCaptions? Captions);

/// <summary>The plan of a film: everything a person can edit.</summary>
/// <param name="Title">1 to 120 characters.</param>
/// <param name="Scenes">In playing order.</param>
public sealed record WireBreakdown(
    string Title,
    WireFormat Format,
    WireVoice Voice,
    WireMusic Music,
    IReadOnlyList<WireCharacter> Characters,
    IReadOnlyList<WireScene> Scenes);

/// <summary>What the whole film must be.</summary>
/// <param name="Seconds">Length asked for, 5 to 600.</param>
/// <param name="Language">Of narration and captions, an ISO 639-1 code.</param>
/// <param name="Makers">Makers chosen for this film; not written when all are left to the server.</param>
/// <param name="Local">What the film keeps where it chooses none. A proposal cannot change it: the server sets it when
/// the first plan is proposed.</param>
public sealed record WireFormat(
    double Seconds,
    WireAspect Aspect,
    WireStyle Style,
    string Language,
    WireCaptions Captions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WireMakers? Makers = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WireLocalMakers? Local = null);

/// <summary>
/// Makers of the server's machine that a film keeps from its first plan on, by the names of their profiles.
/// </summary>
/// <param name="Speech">Null for the voice of films planned before there were several.</param>
public sealed record WireLocalMakers(string? Speech = null);

/// <summary>Makers by the names of their profiles; null leaves one to the server's setting.</summary>
public sealed record WireMakers(
    string? Image = null, string? Speech = null, string? Music = null, string? Motion = null);

/// <param name="Narrated">False for a film without a voice.</param>
/// <param name="Pace">Speed against the voice's own, 0.7 to 1.4.</param>
public sealed record WireVoice(bool Narrated, WireVoiceType Type, double Pace);

/// <param name="Enabled">False for a film without music.</param>
/// <param name="LevelDb">Level against the usual one, in decibels, −24 to 12.</param>
/// <param name="Take">Counts from 1; asking for another piece raises it.</param>
public sealed record WireMusic(bool Enabled, WireMood Mood, WireGenre Genre, double LevelDb = 0, int Take = 1);

/// <summary>Somebody or something that must look the same wherever it is seen.</summary>
/// <param name="Id">Lowercase letters, digits and hyphens, 1 to 40 characters.</param>
/// <param name="Description">Fixed traits, in words an image maker can use.</param>
/// <param name="Take">Counts from 1; asking for another look raises it.</param>
/// <param name="Palette">
/// Its colours, the main one first, each as <c>#rrggbb</c> or in words; at most 5. Null leaves them to the description.
/// </param>
public sealed record WireCharacter(
    string Id, string Name, string Description, int Take = 1, IReadOnlyList<string>? Palette = null);

/// <summary>One scene of the plan.</summary>
/// <param name="Narration">What the narrator says; empty for a scene without a voice.</param>
/// <param name="Visual">What is seen, in words an image maker can use.</param>
/// <param name="Seconds">Time from this scene's start to the next one's, as planned, 1 to 60.</param>
/// <param name="Transition">How this scene takes over from the one before it; the first scene's is not used.</param>
/// <param name="Characters">Ids of who is seen.</param>
/// <param name="Approved">The person has looked at this scene and likes it.</param>
/// <param name="Take">Counts from 1; asking for another picture raises it.</param>
/// <param name="ByPainter">True when the painter of the server's machine draws it, whoever draws the others.</param>
public sealed record WireScene(
    string Id,
    string Title,
    string Narration,
    string Visual,
    double Seconds,
    WireCamera Camera,
    WireTransition Transition,
    IReadOnlyList<string> Characters,
    bool Approved = false,
    int Take = 1,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ByPainter = null);

/// <summary>A scene that has no id yet; the rest as in <see cref="WireScene"/>.</summary>
public sealed record WireSceneDraft(
    string Title,
    string Narration,
    string Visual,
    double Seconds,
    WireCamera Camera,
    WireTransition Transition,
    IReadOnlyList<string> Characters);

/// <summary>Changes to a scene; null leaves a part as it is.</summary>
public sealed record WireScenePatch(
    string? Title = null,
    string? Narration = null,
    string? Visual = null,
    double? Seconds = null,
    WireCamera? Camera = null,
    WireTransition? Transition = null,
    IReadOnlyList<string>? Characters = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ByPainter = null);

/// <param name="Seconds">Length of the overlap, 0 for a cut, else 0.2 to 2.</param>
public sealed record WireTransition(WireTransitionKind Kind, double Seconds);

/// <summary>What a person likes, applied where a brief is silent; null says nothing.</summary>
/// <param name="Pace">As in <see cref="WireVoice"/>.</param>
/// <param name="MusicLevelDb">As in <see cref="WireMusic"/>.</param>
public sealed record WirePreferences(
    WireStyle? Style = null, WireVoiceType? Voice = null, double? Pace = null, double? MusicLevelDb = null, WireAspect? Aspect = null);
