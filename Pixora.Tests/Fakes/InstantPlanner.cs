using Pixora.Agents.Planning;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes;

/// <summary>Plans two short scenes for every brief.</summary>
internal sealed class InstantPlanner : IPlanner
{
    private const string Narration = "Something is said.";

    public Task<Plan> PlanAsync(Brief brief, Preferences preferences, CancellationToken cancellationToken) => Task.FromResult(new Plan(
        new Breakdown(
            "Two scenes",
            new FilmFormat(6, AspectRatio.Landscape, VisualStyle.Cinematic, "en", CaptionMode.Burned),
            new Voice(true, VoiceType.Neutral, 1),
            new MusicDirection(true, MusicMood.Calm, MusicGenre.Ambient),
            [],
            [Scene(1), Scene(2)]),
        ["I assumed six seconds."]));

    private static Scene Scene(int number) =>
        new(new SceneId($"scene-{number}"), $"Scene {number}", Narration, "a hill", 3, CameraMotion.Static, Transition.Cut, []);
}
