using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Says who makes the parts of a film: whom the film chooses, else the default of each capability, else the first other
/// that can make all that the film asks of it. The same breakdown gives the same makers on every server that is set up
/// alike.
/// </summary>
internal sealed class MakerSelection(
    MakerRegistry registry, Crafts crafts, MakerDefaults defaults, IOptions<RenderOptions> options)
{
    public static IReadOnlyDictionary<AssetKey, Speech> NothingMeasured { get; } = new Dictionary<AssetKey, Speech>();

    public Makers Of(Breakdown breakdown)
    {
        var images = Candidates(registry.ImageProfiles, breakdown, choices => choices.Image);
        var voices = Voices(breakdown);
        var composers = Candidates(registry.ComposerProfiles, breakdown, choices => choices.Music);
        var motions = Candidates(registry.MotionProfiles, breakdown, choices => choices.Motion);
        var makers = new Makers(images[0], voices.Length == 0 ? null : voices[0], composers[0], registry.Camera)
        {
            Painter = registry.ImageProfiles.FirstOrDefault(maker => maker.Name == StudioMakers.Painter),
        };
        makers = Able(breakdown, [.. images.Select(image => makers with { Image = image })], makers);
        makers = Able(breakdown, [.. voices.Select(voice => makers with { Speech = voice })], makers);
        makers = Able(breakdown, [.. composers.Select(music => makers with { Music = music })], makers);
        return Able(
            breakdown, [.. motions.Select(motion => makers with { Motion = motion, FilmsMotion = motion != registry.Camera })], makers);
    }

    /// <summary>Why the makers that a film chooses cannot be asked, null when they can.</summary>
    public Refusal? Refuse(Breakdown breakdown)
    {
        var film = breakdown.Format.Makers ?? MakerChoices.None;
        return registry.Unknown(film) is { } unknown
            ? new(
                "maker.unknown",
                $"The film chooses the maker '{unknown}', which is not set up on this server. Set it up, or choose another.")
            : null;
    }

    /// <summary>
    /// Who may speak a film: the one it chooses, else the default of the server, else the one it keeps from its first
    /// plan, and no other, also where that one is not installed.
    /// </summary>
    public MakerProfile[] Voices(Breakdown breakdown)
    {
        var format = breakdown.Format;
        var here = registry.Speaking(format.Language);
        var one = registry.Voice(format.Makers?.Speech, format.Language)
            ?? (here.Any(maker => maker.Name == defaults.Now.Speech) ? null
                : registry.Voice(format.Local?.Speech, format.Language));
        return one is null ? Candidates(here, breakdown, choices => choices.Speech) : [one];
    }

    /// <summary>In the order in which they are asked: the one chosen alone, or the default before all others.</summary>
    private MakerProfile[] Candidates(
        IReadOnlyList<MakerProfile> all, Breakdown breakdown, Func<MakerChoices, string?> name)
    {
        var chosen = name(breakdown.Format.Makers ?? MakerChoices.None);
        var usual = name(defaults.Now);
        return all.Where(maker => maker.Name == chosen).Take(1).ToArray() is { Length: 1 } one
            ? one
            : [.. all.OrderBy(maker => maker.Name == usual ? 0 : 1)];
    }

    /// <summary>
    /// The first that makes all that the film asks of it; the first of all when none does, whose refusal is then told.
    /// </summary>
    private Makers Able(Breakdown breakdown, IReadOnlyList<Makers> candidates, Makers none) => candidates.Count < 2
        ? candidates.FirstOrDefault(none)
        : candidates.FirstOrDefault(
            makers => Refusals(breakdown, makers) == candidates.Min(other => Refusals(breakdown, other)), none);

    private int Refusals(Breakdown breakdown, Makers makers) =>
        RenderPlan.Forecast(breakdown, makers, options.Value, NothingMeasured).Specs.Count(
            spec => crafts.Refuse(spec) is not null);
}
