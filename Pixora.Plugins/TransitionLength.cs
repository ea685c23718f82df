using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Chooses the length of a transition where a model names only its kind.</summary>
internal static class TransitionLength
{
    private const double UsualSeconds = 0.6;

    /// <summary>Below this a transition is not seen as one; a cut takes its place.</summary>
    private const double ShortestSeconds = 0.2;

    /// <param name="seconds">
    /// A length that was named is kept. Null for the usual one, at most a third of the shorter scene.
    /// </param>
    /// <param name="shorter">Seconds of the shorter of the two scenes.</param>
    public static Transition Fit(TransitionKind kind, double? seconds, double shorter)
    {
        if (kind == TransitionKind.Cut)
        {
            return Transition.Cut;
        }

        var fitting = Math.Min(UsualSeconds, shorter / 3);
        return seconds is null && fitting < ShortestSeconds ? Transition.Cut : new(kind, seconds ?? fitting);
    }
}
