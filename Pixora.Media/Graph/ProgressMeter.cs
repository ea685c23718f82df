using Pixora.Media.Rendering;

namespace Pixora.Media.Graph;

/// <summary>Turns what is done of each asset into one percentage that never falls, each asset counting for the time it takes. Not for two threads at once.</summary>
internal sealed class ProgressMeter
{
    /// <summary>Share of a film's work after which it is being checked.</summary>
    public const double FilmWritten = 0.3;

    private readonly Dictionary<AssetKey, Share> shares = [];
    private double highest;
    private RenderProgress last = new(0, "narration", "Getting ready");

    /// <summary>Says what is to be made. What a former plan foresaw and this one does not is forgotten, what is done stays done.</summary>
    public void Expect(IEnumerable<AssetSpec> missing)
    {
        var plan = missing.DistinctBy(spec => spec.Key).ToDictionary(spec => spec.Key, WorkEstimate.Seconds);
        foreach (var key in shares.Where(share => share.Value.Done < 1 && !plan.ContainsKey(share.Key)).Select(share => share.Key).ToArray())
        {
            shares.Remove(key);
        }

        foreach (var (key, seconds) in plan)
        {
            shares.TryAdd(key, new Share(seconds, 0));
        }
    }

    /// <summary>Says that work on an asset begins: the message is about what began last.</summary>
    /// <param name="message">For a person.</param>
    public RenderProgress Begin(AssetSpec spec, string message) => Tell(spec.Kind.Stage(), message);

    /// <param name="done">0 to 1.</param>
    public RenderProgress Advance(AssetSpec spec, double done)
    {
        if (shares.TryGetValue(spec.Key, out var share))
        {
            shares[spec.Key] = share with { Done = Math.Clamp(done, share.Done, 1) };
        }

        return spec.Kind == AssetKind.Film && done >= FilmWritten ? Tell("checks", "Checking the film") : Tell(last.Stage, last.Message);
    }

    private RenderProgress Tell(string stage, string message)
    {
        var total = shares.Values.Sum(share => share.Seconds);
        var done = shares.Values.Sum(share => share.Seconds * share.Done);
        highest = Math.Max(highest, total > 0 ? 100 * done / total : 0);
        return last = new RenderProgress(highest, stage, message);
    }

    private readonly record struct Share(double Seconds, double Done);
}
