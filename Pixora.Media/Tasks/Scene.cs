using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>How the camera moves over the picture during a scene.</summary>
public enum CameraMotion
{
    Static,
    PushIn,
    PullOut,
    PanLeft,
    PanRight,
    PanUp,
    PanDown,

    /// <summary>What is near, low in the picture, moves further than what is far.</summary>
    Parallax,
}

/// <summary>How a scene takes over from the one before it.</summary>
public enum TransitionKind
{
    Cut,
    CrossFade,
    FadeThroughBlack,
    Wipe,
    Slide,
}

/// <param name="Seconds">Length of the overlap, 0 for a cut, else 0.2 to 2 seconds.</param>
public sealed record Transition(TransitionKind Kind, double Seconds)
{
    public static Transition Cut { get; } = new(TransitionKind.Cut, 0);
}

/// <summary>One scene of the plan.</summary>
/// <param name="Narration">What the narrator says, in the film's language; empty for a scene without a voice.</param>
/// <param name="Visual">What is seen, in words an image maker can use.</param>
/// <param name="Seconds">
/// Time from this scene's start to the next one's, as planned; speech that does not fit makes it longer.
/// </param>
/// <param name="Transition">How this scene takes over from the one before it; the first scene's is not used.</param>
/// <param name="Characters">Who is seen; every id must name a character of the breakdown.</param>
/// <param name="Approved">The person has looked at this scene and likes it.</param>
/// <param name="Take">Counts from 1; asking for another picture raises it and changes the seed.</param>
/// <param name="Painter">What its picture is painted with when no service makes it; null, and then not written, in plans of
/// before this was kept.</param>
/// <param name="ByPainter">True when the painter of this machine draws it, whoever draws the others; null, and then not
/// written, when it is drawn as they are.</param>
public sealed record Scene(
    SceneId Id,
    string Title,
    string Narration,
    string Visual,
    double Seconds,
    CameraMotion Camera,
    Transition Transition,
    ValueList<CharacterId> Characters,
    bool Approved = false,
    int Take = 1,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PainterMark? Painter = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ByPainter = null);

/// <summary>A scene that has no id yet.</summary>
public sealed record SceneDraft(
    string Title,
    string Narration,
    string Visual,
    double Seconds,
    CameraMotion Camera,
    Transition Transition,
    ValueList<CharacterId> Characters);

/// <summary>Changes to a scene; null leaves a part as it is.</summary>
public sealed record ScenePatch(
    string? Title = null,
    string? Narration = null,
    string? Visual = null,
    double? Seconds = null,
    CameraMotion? Camera = null,
    Transition? Transition = null,
    ValueList<CharacterId>? Characters = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ByPainter = null);
