using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>The finished film.</summary>
/// <param name="Revision">The revision it shows.</param>
/// <param name="Folder">Name of its folder on the server.</param>
/// <param name="Seconds">Measured length.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">Size of the MP4.</param>
/// <param name="Chapters">Scenes in playing order.</param>
public sealed record WireFilm(
    int Revision, string Folder, double Seconds, int Width, int Height, long Bytes, IReadOnlyList<WireChapter> Chapters);

/// <param name="Scene">Its id.</param>
/// <param name="Start">Seconds from the film's start.</param>
public sealed record WireChapter(string Scene, string Title, double Start);

/// <summary>A part of a scene that could not be made.</summary>
/// <param name="Scene">Its id.</param>
/// <param name="Part">As the kind of an asset: <c>image</c>, <c>narration</c> …</param>
/// <param name="Code">Stable; see <see cref="RefusalCodes"/>.</param>
/// <param name="Message">What happened and what to do next, for a person.</param>
/// <param name="Paid">Whether the attempt was paid for.</param>
/// <param name="LastGood">The newest such part of an earlier plan of this scene, null when there is none.</param>
public sealed record WireFailedScene(
    string Scene, string Part, string Code, string Message, WirePayment Paid, WireAsset? LastGood);

/// <summary>An asset that was made or found.</summary>
/// <param name="Key">What <c>GET …/assets/{key}</c> is asked for.</param>
/// <param name="Kind"><c>image</c>, <c>narration</c> …</param>
/// <param name="Scene">The scene it belongs to, null for the whole film's and for a character's.</param>
/// <param name="Reused">True when it was there already.</param>
/// <param name="Character">The character that a <c>portrait</c> shows, null for all else.</param>
/// <param name="Seconds">
/// How long a <c>narration</c> speaks, before the film speeds it up or down, or a <c>film</c> plays; left out for all
/// else, and of what was made by an older server.
/// </param>
public sealed record WireAsset(
    string Key, string Kind, string? Scene, bool Reused, string? Character,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Seconds = null);
