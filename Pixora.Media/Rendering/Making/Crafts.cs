using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Finds the maker of an asset.</summary>
internal sealed class Crafts(IEnumerable<ICraft> crafts)
{
    private readonly ICraft[] all = [.. crafts];

    public ICraft For(AssetSpec spec) => all.First(craft => craft.Makes(spec));

    /// <summary>What making an asset costs; unknown when its maker is not set up here.</summary>
    public Price Quote(AssetSpec spec) => Ask(spec, craft => craft.Quote(spec), _ => Price.Unknown);

    /// <summary>Why an asset cannot be made here, null when it can.</summary>
    public Refusal? Refuse(AssetSpec spec) =>
        Ask(spec, craft => craft.Refuse(spec), missing => new(missing.Code, missing.Message));

    private T Ask<T>(AssetSpec spec, Func<ICraft, T> question, Func<ProviderException, T> missing)
    {
        try
        {
            return question(For(spec));
        }
        catch (ProviderException fault)
        {
            return missing(fault);
        }
    }
}
