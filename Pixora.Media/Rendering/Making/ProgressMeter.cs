using Pixora.Media.Graph;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Turns what is done of each asset into one percentage that never falls, each asset counting for the time it takes.
/// Not for two threads at once.
/// </summary>
internal sealed class ProgressMeter
{
    /// <summary>Share of a film's work after which it is being checked.</summary>
    public const double FilmWritten = 0.3;

    private readonly Dictionary<AssetKey, Share> shares = [];
    private double highest;
    private string stage = "narration";
    private string message = "Getting ready";

    /// <summary>
    /// Says what is to be made. Planned assets that are no longer needed are removed; finished ones still count.
    /// </summary>
    public void Expect(IEnumerable<AssetSpec> missing)
    {
        var plan = missing.DistinctBy(spec => spec.Key).ToDictionary(spec => spec.Key, WorkEstimate.Seconds);
        var dropped = shares.Where(share => share.Value.Done < 1 && !plan.ContainsKey(share.Key)).Select(share => share.Key).ToArray();
        foreach (var key in dropped)
        {
            shares.Remove(key);
        }

        foreach (var (key, seconds) in plan)
        {
            shares.TryAdd(key, new Share(seconds, 0));
        }
    }

    /// <summary>How far the render is.</summary>
    public RenderProgress Now
    {
        get
        {
            var total = shares.Values.Sum(share => share.Seconds);
            var done = shares.Values.Sum(share => share.Seconds * share.Done);
            highest = Math.Max(highest, total > 0 ? 100 * (done / total) : 0);
            return new RenderProgress(highest, stage, message);
        }
    }

    /// <summary>Says what is being made now.</summary>
    public void Say(string stage, string message)
    {
        this.stage = stage;
        this.message = message;
    }

    /// <param name="done">0 to 1.</param>
    public void Advance(AssetSpec spec, double done)
    {
        if (shares.TryGetValue(spec.Key, out var share))
        {
            shares[spec.Key] = share with { Done = Math.Clamp(done, share.Done, 1) };
        }

        if (spec.Kind == AssetKind.Film && done >= FilmWritten)
        {
            Say("checks", "Checking the film");
        }
    }

    private readonly record struct Share(double Seconds, double Done);
}
