namespace Pixora.Media.Providers.Local.Music;

/// <summary>Who plays. Also the order of MIDI channels.</summary>
internal enum Part
{
    Pad,
    Strings,
    Bass,
    Pluck,
    Melody,
    Drums,
}

/// <param name="Pitch">MIDI key, 60 is middle C; of drums the General MIDI percussion key.</param>
/// <param name="Start">Beats from the beginning.</param>
/// <param name="Length">Beats.</param>
/// <param name="Strength">Over 0, at most 1.</param>
internal sealed record Note(Part Part, int Pitch, double Start, double Length, double Strength)
{
    public double End => Start + Length;
}
