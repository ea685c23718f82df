using System.ComponentModel.DataAnnotations;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Which instruments play the music; read from the section <see cref="Section"/> of the configuration.</summary>
public sealed class LocalMusicOptions
{
    public const string Section = "Music";

    internal const string UsualFluidsynth = "fluidsynth";

    /// <summary>
    /// Path or name of <c>fluidsynth</c>. When the usual name cannot be found, Pixora's own synthesiser plays; any other
    /// must be there.
    /// </summary>
    [Required]
    public string Fluidsynth { get; set; } = UsualFluidsynth;

    /// <summary>
    /// Path of the SoundFont that is played, which must be there; null takes the first usual one that is installed.
    /// </summary>
    [MinLength(1)]
    public string? SoundFont { get; set; }

    /// <summary>Where distributions install SoundFonts, in order of preference.</summary>
    internal IReadOnlyList<string> UsualSoundFonts { get; init; } =
    [
        "/usr/share/sounds/sf2/FluidR3_GM.sf2",
        "/usr/share/sounds/sf2/TimGM6mb.sf2",
        "/usr/share/sounds/sf2/default-GM.sf2",
    ];
}
