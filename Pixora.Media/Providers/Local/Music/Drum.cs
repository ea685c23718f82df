namespace Pixora.Media.Providers.Local.Music;

/// <summary>General MIDI percussion keys.</summary>
internal enum Drum
{
    Kick = 36,
    SideStick = 37,
    Snare = 38,
    LowTom = 41,
    ClosedHat = 42,
    Cymbal = 49,
    Shaker = 82,
}
