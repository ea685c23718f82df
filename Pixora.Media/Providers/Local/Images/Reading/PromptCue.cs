namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>What one word or phrase of a prompt asks for.</summary>
internal abstract record PromptCue
{
    private PromptCue()
    {
    }

    internal sealed record OfPlace(Place Place) : PromptCue;

    internal sealed record OfSubject(Subject Subject) : PromptCue;

    internal sealed record OfDaylight(Daylight Daylight) : PromptCue;

    internal sealed record OfWeather(Weather Weather) : PromptCue;

    internal sealed record OfSeason(Season Season) : PromptCue;

    /// <param name="Rgb">0xRRGGBB.</param>
    internal sealed record OfColour(uint Rgb) : PromptCue;

    internal sealed record OfCount(int Count) : PromptCue;
}

/// <summary>A cue and where it was found.</summary>
/// <param name="At">Index into the folded prompt.</param>
/// <param name="Length">Characters of the folded prompt.</param>
internal sealed record FoundCue(int At, int Length, PromptCue Cue)
{
    public int End => At + Length;
}
