using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Puts shots together into a breakdown.</summary>
internal static class Cut
{
    internal static Breakdown Assemble(Commission commission, string title, IReadOnlyList<Shot> shots)
    {
        var transitions = Transitions.For(shots, commission.Music.Mood);
        var lengths = Pacing.Lengths(shots, transitions, commission.Format.Seconds);
        var cameras = CameraMoves.For(shots.Count, commission.Format.Aspect);
        var scenes = shots.Select((shot, index) => new Scene(
            new(string.Create(CultureInfo.InvariantCulture, $"scene-{index + 1}")),
            shot.Title,
            shot.Narration,
            shot.Visual,
            lengths[index],
            cameras[index],
            index == 0 ? Transition.Cut : Transitions.Fitted(transitions[index], lengths[index - 1], lengths[index]),
            shot.Cast));
        return new(title, commission.Format, commission.Voice, commission.Music, commission.Cast, [.. scenes]);
    }
}
