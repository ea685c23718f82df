using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Builds a breakdown from shots.</summary>
internal static class BreakdownAssembly
{
    internal static Breakdown Assemble(ResolvedBrief film, string title, IReadOnlyList<PlannedShot> shots)
    {
        var transitions = TransitionChoice.For(shots, film.Music.Mood, film.Transition);
        var lengths = SceneDurations.Lengths(shots, transitions, film.Format.Seconds);
        var cameras = CameraMoves.For(shots.Count, film.Format.Aspect);
        var scenes = shots.Select((shot, index) => new Scene(
            new(string.Create(CultureInfo.InvariantCulture, $"scene-{index + 1}")),
            shot.Title,
            shot.Narration,
            shot.Visual,
            lengths[index],
            cameras[index],
            index == 0
                ? Transition.Cut
                : TransitionChoice.Fitted(transitions[index], lengths[index - 1], lengths[index]),
            shot.Cast));
        return new(title, film.Format, film.Voice, film.Music, film.Cast, [.. scenes]);
    }
}
