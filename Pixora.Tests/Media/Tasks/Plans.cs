using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>Small plans to try things on.</summary>
internal static class Plans
{
    public static Character Ada { get; } = new(new("ada"), "Ada", "A diver in a yellow suit");

    /// <summary>Three scenes of 10, 6 and 14 seconds; Ada is in the second.</summary>
    public static Breakdown Sea { get; } = new(
        "The sea",
        new(30, AspectRatio.Landscape, VisualStyle.Cinematic, "en", CaptionMode.Burned),
        new(true, VoiceType.Neutral, 1),
        new(true, MusicMood.Calm, MusicGenre.Ambient),
        [Ada],
        [
            Scene(1, 10, Transition.Cut),
            Scene(2, 6, new(TransitionKind.CrossFade, 1)) with { Characters = [Ada.Id] },
            Scene(3, 14, new(TransitionKind.FadeThroughBlack, 0.5)),
        ]);

    public static SceneDraft Draft { get; } = new(
        "New", "Something else.", "A reef", 6, CameraMotion.PushIn, Transition.Cut, []);

    public static Scene Scene(int number, double seconds, Transition transition) =>
        new(
            SceneId.Of(number), $"Scene {number}", $"What is said in scene {number}.", "Waves", seconds, CameraMotion.Static, transition,
            []);

    /// <summary><see cref="Sea"/> with its second scene changed.</summary>
    public static Breakdown With(Func<Scene, Scene> change) =>
        Sea with { Scenes = [Sea.Scenes[0], change(Sea.Scenes[1]), Sea.Scenes[2]] };

    public static FilmResult Film(int revision) =>
        new(revision, "20260301-sea", 30, 1920, 1080, 1000, [new(SceneId.Of(1), "Scene 1", 0)]);
}
