using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Chooses the transitions between scenes.</summary>
internal static class TransitionChoice
{
    /// <summary>Seconds of the usual cross-fade.</summary>
    internal const double CrossFadeSeconds = 0.5;

    /// <summary>Seconds of a fade through black.</summary>
    private const double BlackSeconds = 0.8;

    /// <summary>In a film with fewer shots only the last one fades in from black.</summary>
    private const int MinShotsForBlack = 5;

    private static readonly Transition CrossFade = new(TransitionKind.CrossFade, CrossFadeSeconds);

    private static readonly Transition ThroughBlack = new(TransitionKind.FadeThroughBlack, BlackSeconds);

    private static readonly Transition[] PlayfulMix =
    [
        CrossFade,
        new(TransitionKind.Slide, 0.4),
        CrossFade,
        Transition.Cut,
        CrossFade,
        new(TransitionKind.Wipe, CrossFadeSeconds),
    ];

    private static Transition Of(TransitionKind kind) => kind switch
    {
        TransitionKind.Cut => Transition.Cut,
        TransitionKind.FadeThroughBlack => ThroughBlack,
        _ => new(kind, CrossFadeSeconds),
    };

    /// <summary>
    /// One per shot: usually a cross-fade, a fade through black where a chapter opens, some slides and wipes when the
    /// mood is playful.
    /// </summary>
    /// <param name="wished">The kind that was asked for, null where none was.</param>
    internal static Transition[] For(IReadOnlyList<PlannedShot> shots, MusicMood mood, TransitionKind? wished) =>
        [.. shots.Select((shot, index) => index == 0 ? Transition.Cut
            : wished is { } kind ? Of(kind)
            : shot.OpensChapter && (shots.Count >= MinShotsForBlack || index == shots.Count - 1) ? ThroughBlack
            : mood == MusicMood.Playful ? PlayfulMix[index % PlayfulMix.Length]
            : CrossFade)];

    /// <summary>
    /// The transition shortened to at most a third of either scene; a cut where less than 0.2 seconds are left.
    /// </summary>
    internal static Transition Fitted(Transition wanted, double before, double after)
    {
        var most = Math.Floor(Math.Min(before, after) / 3 * 100) / 100;
        return wanted.Kind == TransitionKind.Cut || most < 0.2
            ? Transition.Cut
            : wanted with { Seconds = Math.Min(wanted.Seconds, most) };
    }
}
