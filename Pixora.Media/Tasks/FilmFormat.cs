using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>The shape of the picture.</summary>
public enum AspectRatio
{
    /// <summary>16:9, 1920×1080 at full size.</summary>
    Landscape,

    /// <summary>9:16, 1080×1920 at full size.</summary>
    Portrait,

    /// <summary>1:1, 1080×1080 at full size.</summary>
    Square,
}

/// <summary>How the film looks: it decides the palette of the pictures and the colour grade.</summary>
public enum VisualStyle
{
    Cinematic,
    Documentary,
    Vivid,
    Noir,
    Vintage,
    Pastel,
    Minimal,
}

/// <summary>Where captions are seen. Sidecar files are made in every case.</summary>
public enum CaptionMode
{
    /// <summary>Drawn into the picture; the soft track, which is off, has them too.</summary>
    Burned,

    /// <summary>Only as a soft track, which is off until a viewer turns it on, and sidecar files.</summary>
    Soft,

    /// <summary>No text in the film at all, no title either: only the sidecar files.</summary>
    None,
}

/// <summary>What the whole film must be.</summary>
/// <param name="Seconds">Length asked for, in seconds, <see cref="FilmLimits.ShortestFilm"/> to
/// <see cref="FilmLimits.LongestFilm"/>.</param>
/// <param name="Language">Language of narration and captions, an ISO 639-1 code such as <c>en</c>.</param>
/// <param name="Makers">
/// Makers chosen for this film; null, and then not written, when all are left to the server.
/// </param>
/// <param name="Local">
/// Makers of this machine that the film keeps where it chooses none; null, and then not written, for films of before.
/// </param>
public sealed record FilmFormat(
    double Seconds,
    AspectRatio Aspect,
    VisualStyle Style,
    string Language,
    CaptionMode Captions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MakerChoices? Makers = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LocalMakers? Local = null);

/// <summary>The bounds every brief and breakdown keeps.</summary>
public static class FilmLimits
{
    /// <summary>Seconds.</summary>
    public const double ShortestFilm = 5;

    /// <summary>Seconds.</summary>
    public const double LongestFilm = 600;

    /// <summary>Seconds.</summary>
    public const double ShortestScene = 1;

    /// <summary>Seconds.</summary>
    public const double LongestScene = 60;

    public const int MaxScenes = 60;

    public const int MaxCharacters = 20;

    /// <summary>Colours of one character.</summary>
    public const int MaxColours = 5;

    /// <summary>Characters of a prompt, a pasted script included.</summary>
    public const int LongestPrompt = 8000;

    /// <summary>Characters of one scene's narration or visual description.</summary>
    public const int LongestSceneText = 2000;

    /// <summary>Characters of a title.</summary>
    public const int LongestTitle = 120;

    /// <summary>Speed of the voice against its own.</summary>
    public const double SlowestPace = 0.7;

    /// <inheritdoc cref="SlowestPace"/>
    public const double FastestPace = 1.4;

    /// <summary>Decibels against the usual level of the music.</summary>
    public const double QuietestMusic = -24;

    /// <inheritdoc cref="QuietestMusic"/>
    public const double LoudestMusic = 12;
}
