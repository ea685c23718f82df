using System.Globalization;

namespace Pixora.Media.Tasks.Rules;

/// <summary>Rules for transitions: an overlap takes at most a third of the shorter scene.</summary>
internal static class TransitionCheck
{
    /// <summary>Seconds.</summary>
    public const double Shortest = 0.2;

    /// <summary>Seconds.</summary>
    public const double Longest = 2;

    // A third computed in binary may miss the same third written in decimals.
    private const double Rounding = 1e-6;

    public static Refusal? Of(ValueList<Scene> scenes) =>
        scenes
            .Select((scene, index) => Alone(scene) ?? (index == 0 ? null : Joined(scenes[index - 1], scene)))
            .FirstOrDefault(refusal => refusal is not null);

    /// <summary>The longest overlap of two neighbours, in seconds: a third of the shorter one.</summary>
    public static double Room(Scene before, Scene scene) => Math.Min(before.Seconds, scene.Seconds) / 3;

    private static Refusal? Alone(Scene scene) => scene.Transition switch
    {
        { Kind: TransitionKind.Cut, Seconds: 0 } => null,
        { Kind: TransitionKind.Cut } => new("scene.transition", $"{scene.Id}: a cut takes 0 seconds."),
        { Seconds: >= Shortest and <= Longest } transition => Known.Check(transition.Kind),
        _ => new("scene.transition", FormattableString.Invariant($"{scene.Id}: a transition takes {Shortest} to {Longest} seconds.")),
    };

    private static Refusal? Joined(Scene before, Scene scene)
    {
        var room = Room(before, scene);
        return scene.Transition.Seconds <= room + Rounding ? null : new("scene.transition", string.Create(
            CultureInfo.InvariantCulture,
            $"{scene.Id}: between {before.Id} and it, a transition takes at most {room:0.##} seconds, "
            + $"a third of the shorter scene."));
    }
}
