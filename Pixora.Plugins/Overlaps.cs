using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Transitions of the length one would expect where a model names only the kind.</summary>
internal static class Overlaps
{
    private const double Usual = 0.6;
    private const double Shortest = 0.2;

    /// <param name="seconds">Null for the usual length, which gets shorter between short scenes; one that is named is taken as it is.</param>
    /// <param name="shorter">Seconds of the shorter of the two scenes.</param>
    public static Transition Fit(TransitionKind kind, double? seconds, double shorter) => (kind, seconds ?? Math.Min(Usual, shorter / 3)) switch
    {
        (TransitionKind.Cut, _) => Transition.Cut,
        (_, < Shortest) when seconds is null => Transition.Cut,
        (_, var length) => new(kind, length),
    };
}
