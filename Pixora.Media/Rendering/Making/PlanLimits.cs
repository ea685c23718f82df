using System.Globalization;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Refuses a film that could not be finished, once its narrations are measured and before anything else is made of
/// them.
/// </summary>
internal static class PlanLimits
{
    /// <summary>Seconds: one and a half times the longest plan, which is also the longest piece of music.</summary>
    public const double LongestFilm = 900;

    /// <exception cref="ProviderException"><c>film.toolong</c> or <c>film.cues</c>, with its scene.</exception>
    public static void Check(RenderPlan plan)
    {
        var timeline = plan.Timeline!;
        if (timeline.Seconds > LongestFilm)
        {
            var longest = timeline.Scenes.MaxBy(slot => slot.Frames)!;
            var seconds = (double)longest.Frames / timeline.FrameRate;
            throw Refused("film.toolong", longest.Scene, string.Create(
                CultureInfo.InvariantCulture,
                $"Spoken, the narration makes the film {timeline.Seconds:0} s long, and {LongestFilm:0} s are the most. "
                + $"{longest.Scene} alone takes {seconds:0} s: shorten its narration."));
        }

        var expected = plan.Film!.Request.Expected;
        if (CaptionChecks.Cues(expected) is { Passed: false } cues)
        {
            var scene = expected.SceneAt(cues.At ?? 0);
            throw Refused(cues.Code, scene, $"A caption cannot be read: {QuotedReason.Of(cues.Found)}. Change the narration of {scene}.");
        }
    }

    private static ProviderException Refused(string code, SceneId? scene, string message) =>
        new(code, message, retryable: false) { Scene = scene };
}
