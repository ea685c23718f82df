using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Timeline;

/// <summary>The time one scene needs, before the film as a whole is balanced.</summary>
/// <param name="Planned">Frames from its start to the next scene's, as planned.</param>
/// <param name="OverlapIn">Frames shared with the scene before.</param>
/// <param name="OverlapOut">Frames shared with the scene after.</param>
/// <param name="Speech">As measured; null when nobody speaks.</param>
internal sealed record SceneSpan(
    Scene Scene, int Planned, int OverlapIn, int OverlapOut, Speech? Speech, SpeechMargins Margins, int FrameRate)
{
    /// <summary>
    /// The tempo a scene grows to: slightly above 1, so that a script that is too long adds less length.
    /// </summary>
    private const double GrowingTempo = 1.05;

    /// <summary>No rebalancing takes more than this share of what was planned.</summary>
    private const double MaxShareTaken = 0.5;

    /// <summary>Seconds from the scene's start to the first word.</summary>
    public double Lead => (double)OverlapIn / FrameRate + Margins.Before;

    /// <summary>
    /// Frames to the next scene's start, judged by this scene alone: as planned, or longer when the speech does not fit
    /// at the fastest tempo.
    /// </summary>
    public int Wanted =>
        Math.Max(Planned, FramesNeeded(SpeechTempo.Fastest) <= Planned ? 0 : FramesNeeded(GrowingTempo));

    /// <summary>The fewest frames that hold the speech at a tempo, and the scene still recognisable.</summary>
    public int Least(double tempo) => Math.Max(
        FramesNeeded(tempo),
        Math.Max((int)Math.Ceiling(Planned * MaxShareTaken), 3 * Math.Max(OverlapIn, OverlapOut)));

    /// <summary>Where the speech sits when the next scene starts after <paramref name="frames"/>.</summary>
    public SpeechPlacement? Place(int frames)
    {
        if (Speech is null)
        {
            return null;
        }

        var tempo = SpeechTempo.Fit(Speech.Seconds, (double)frames / FrameRate - Lead - Margins.After);
        return new SpeechPlacement(Lead, Speech.Seconds / tempo, tempo);
    }

    private int FramesNeeded(double tempo) =>
        Speech is null ? 0 : (int)Math.Ceiling((Lead + Speech.Seconds / tempo + Margins.After) * FrameRate);
}
