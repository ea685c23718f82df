using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Chooses how scenes follow one another.</summary>
internal static class Transitions
{
    /// <summary>Seconds of the usual cross-fade.</summary>
    internal const double Usual = 0.5;

    private const double Breath = 0.8;

    /// <summary>In a film of fewer shots only the end opens out of black.</summary>
    private const int ManyShots = 5;

    private static readonly Transition CrossFade = new(TransitionKind.CrossFade, Usual);

    private static readonly Transition[] Lively = [CrossFade, new(TransitionKind.Slide, 0.4), CrossFade, Transition.Cut, CrossFade, new(TransitionKind.Wipe, Usual)];

    /// <summary>One for each shot: a cross-fade as a rule, black where a chapter opens, now and then something brisker when the mood is playful.</summary>
    internal static Transition[] For(IReadOnlyList<Shot> shots, MusicMood mood) =>
        [.. shots.Select((shot, index) => index == 0 ? Transition.Cut
            : shot.OpensChapter && (shots.Count >= ManyShots || index == shots.Count - 1) ? new(TransitionKind.FadeThroughBlack, Breath)
            : mood == MusicMood.Playful ? Lively[index % Lively.Length]
            : CrossFade)];

    /// <summary>The same, but never more than a third of either neighbour.</summary>
    internal static Transition Fitted(Transition wanted, double before, double after)
    {
        var most = Math.Floor(Math.Min(before, after) / 3 * 100) / 100;
        return wanted.Kind == TransitionKind.Cut || most < 0.2 ? Transition.Cut : wanted with { Seconds = Math.Min(wanted.Seconds, most) };
    }
}
