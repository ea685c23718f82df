namespace Pixora.Media.Providers.Local.Music;

/// <summary>Which instruments play the music.</summary>
internal sealed class LocalMusicOptions
{
    public const string Section = "Music";

    /// <summary>Path or name of fluidsynth. When it cannot be found, Pixora's own synthesiser plays.</summary>
    public string Fluidsynth { get; set; } = "fluidsynth";

    /// <summary>SoundFonts in order of preference; the first that exists is played.</summary>
    public IList<string> SoundFonts { get; } =
    [
        "/usr/share/sounds/sf2/FluidR3_GM.sf2",
        "/usr/share/sounds/sf2/TimGM6mb.sf2",
        "/usr/share/sounds/sf2/default-GM.sf2",
    ];
}
