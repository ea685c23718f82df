using Microsoft.Extensions.Options;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Who makes the parts of films that choose nobody: as it was chosen while the server runs, else as
/// configured.</summary>
public sealed class MakerDefaults(IOptions<MakerOptions> options)
{
    private volatile MakerChoices kept = MakerChoices.None;

    /// <summary>By the configuration.</summary>
    public MakerChoices Configured => options.Value.Choices;

    /// <summary>Chosen while the server runs.</summary>
    public MakerChoices Kept
    {
        get => kept;
        set => kept = value;
    }

    public MakerChoices Now
    {
        get
        {
            var chosen = kept;
            var configured = Configured;
            return new(
                chosen.Image ?? configured.Image, chosen.Speech ?? configured.Speech, chosen.Music ?? configured.Music,
                chosen.Motion ?? configured.Motion);
        }
    }
}
