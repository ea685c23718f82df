using System.ComponentModel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>
/// What the whole film is; what is left out stays, or follows the brief, the person's preferences and the defaults, in
/// this order.
/// </summary>
public sealed record FilmSettings(
    [property: Description($"Length asked for, in seconds, {ParameterText.FilmSeconds}; the scenes' seconds should add up to it.")]
    double? Seconds = null,
    [property: Description($"{ParameterText.Aspects}.")] string? Aspect = null,
    [property: Description("Visual style.")] VisualStyle? Style = null,
    [property: Description("Language of narration and captions, a two-letter code such as en, de or zh.")] string? Language = null,
    [property: Description("Whether captions are drawn into the picture (burned) or can be switched off (soft).")]
    CaptionMode? Captions = null,
    [property: Description("False for a film without a voice.")] bool? Narrated = null,
    [property: Description("The narrator's voice.")] VoiceType? Voice = null,
    [property: Description($"Speed of the voice against its own, {ParameterText.Pace}.")] double? Pace = null,
    [property: Description("False for a film without music.")] bool? Music = null,
    [property: Description("Mood of the music.")] MusicMood? Mood = null,
    [property: Description("Kind of music.")] MusicGenre? Genre = null,
    [property: Description($"Level of the music against the usual one, in decibels, {ParameterText.MusicLevel}.")]
    double? MusicLevelDb = null);
