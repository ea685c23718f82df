using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>A note on an asset that was made or found.</summary>
/// <param name="Key">Its <see cref="Graph.AssetKey"/> as text.</param>
/// <param name="Kind">Its kind as it is written on the wire: <c>image</c>, <c>narration</c> …</param>
/// <param name="Scene">The scene it belongs to, null for the whole film's and for a character's.</param>
/// <param name="Reused">True when it was there already.</param>
/// <param name="Character">The character that a <c>portrait</c> shows, null for all else.</param>
/// <param name="Seconds">
/// How long a <c>narration</c> speaks, before the film speeds it up or down, or a <c>film</c> plays; as measured. Null for
/// all else, and in what was noted before this was.
/// </param>
public sealed record AssetNote(
    string Key, string Kind, SceneId? Scene, bool Reused, CharacterId? Character = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Seconds = null)
{
    /// <summary>True when both speak of the same asset of the same scene or character.</summary>
    internal bool Replaces(AssetNote older) => Key == older.Key && Scene == older.Scene && Character == older.Character;
}

/// <summary>The finished film.</summary>
/// <param name="Revision">The revision it shows.</param>
/// <param name="Folder">Name of the readable folder under the data folder's <c>films</c>.</param>
/// <param name="Seconds">Measured length.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">Size of the MP4.</param>
/// <param name="Chapters">Scenes in playing order with their start.</param>
public sealed record FilmResult(
    int Revision, string Folder, double Seconds, int Width, int Height, long Bytes, ValueList<FilmChapter> Chapters);

/// <param name="Start">Seconds from the film's start.</param>
public sealed record FilmChapter(SceneId Scene, string Title, double Start);

/// <summary>What a person likes, applied where a brief is silent; null says nothing.</summary>
/// <param name="Pace">As <see cref="Voice.Pace"/>.</param>
/// <param name="MusicLevelDb">As <see cref="MusicDirection.LevelDb"/>.</param>
public sealed record Preferences(
    VisualStyle? Style = null, VoiceType? Voice = null, double? Pace = null, double? MusicLevelDb = null, AspectRatio? Aspect = null);
