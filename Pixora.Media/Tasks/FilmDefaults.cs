namespace Pixora.Media.Tasks;

/// <summary>What a film is where neither the brief nor a preference says anything.</summary>
public static class FilmDefaults
{
    /// <summary>Seconds.</summary>
    public const double Seconds = 60;

    public const AspectRatio Aspect = AspectRatio.Landscape;

    public const VisualStyle Style = VisualStyle.Cinematic;

    /// <summary>ISO 639-1 code.</summary>
    public const string Language = "en";

    public const CaptionMode Captions = CaptionMode.Burned;

    public const bool Narrated = true;

    public const VoiceType Voice = VoiceType.Neutral;

    /// <summary>Speed against the voice's own.</summary>
    public const double Pace = 1;

    public const bool Music = true;

    /// <summary>Decibels against the usual level.</summary>
    public const double MusicLevelDb = 0;
}
