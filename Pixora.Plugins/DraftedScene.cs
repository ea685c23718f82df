using System.ComponentModel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>A scene as a model writes it.</summary>
public sealed record DraftedScene(
    [property: Description("Two to five words that name the scene, in the film's language.")] string Title,
    [property: Description("What the narrator says, in the film's language; empty for a scene without a voice. It must fit the seconds.")]
    string Narration,
    [property: Description("What is seen: subject, place, light, time of day, framing. Concrete enough to draw; no words in the picture, "
        + "no sounds.")]
    string Visual,
    [property: Description($"Seconds from this scene's start to the next one's, {ParameterText.SceneSeconds}.")] double Seconds,
    [property: Description("How the camera moves; vary it from scene to scene.")] CameraMotion Camera = CameraMotion.PushIn,
    [property: Description("How this scene takes over from the one before it.")] TransitionKind Transition = TransitionKind.CrossFade,
    [property: Description("Seconds of that overlap, 0.2 to 2; leave out for the usual one.")] double? TransitionSeconds = null,
    [property: Description("Ids of the characters that are seen, such as ada; leave out when nobody is.")]
    IReadOnlyList<string>? Characters = null)
{
    /// <param name="before">The scene before it in the playing order, null for the first.</param>
    internal SceneDraft ToDraft(Scene? before) =>
        new(Title, Narration, Visual, Seconds, Camera, Join(before), [.. (Characters ?? []).Select(id => new CharacterId(id))]);

    internal Scene ToScene(int number, Scene? before)
    {
        var draft = ToDraft(before);
        return new(
            SceneId.Of(number),
            draft.Title,
            draft.Narration,
            draft.Visual,
            draft.Seconds,
            draft.Camera,
            draft.Transition,
            draft.Characters);
    }

    private Transition Join(Scene? before) => before is null
        ? Media.Tasks.Transition.Cut
        : TransitionLength.Fit(Transition, TransitionSeconds, Math.Min(before.Seconds, Seconds));
}
