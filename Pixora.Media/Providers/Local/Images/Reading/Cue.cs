namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>What one word or phrase of a prompt asks for.</summary>
internal abstract record Cue
{
    private Cue()
    {
    }

    internal sealed record OfPlace(Place Place) : Cue;

    internal sealed record OfSubject(Subject Subject) : Cue;

    internal sealed record OfDaylight(Daylight Daylight) : Cue;

    internal sealed record OfWeather(Weather Weather) : Cue;

    internal sealed record OfSeason(Season Season) : Cue;

    /// <param name="Rgb">0xRRGGBB.</param>
    internal sealed record OfColour(uint Rgb) : Cue;

    internal sealed record OfCount(int Count) : Cue;
}

/// <summary>A cue and where it was found.</summary>
/// <param name="At">Index into the folded prompt.</param>
/// <param name="Length">Characters of the folded prompt.</param>
internal sealed record FoundCue(int At, int Length, Cue Cue)
{
    public int End => At + Length;
}
