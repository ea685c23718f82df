using Pixora.Media.Tasks;

namespace Pixora.Media.Timeline;

/// <summary>What plays when, in whole frames.</summary>
/// <param name="FrameRate">Frames a second.</param>
/// <param name="Frames">Length of the film.</param>
/// <param name="Scenes">In playing order; each starts where its transition begins, so neighbours overlap.</param>
public sealed record FilmTimeline(int FrameRate, int Frames, ValueList<SceneSlot> Scenes)
{
    /// <summary>Length in seconds.</summary>
    public double Seconds => (double)Frames / FrameRate;
}

/// <summary>One scene's place.</summary>
/// <param name="Start">First frame, from the film's start.</param>
/// <param name="Frames">All frames it is seen in, both overlaps included.</param>
/// <param name="OverlapIn">Frames shared with the scene before.</param>
/// <param name="OverlapOut">Frames shared with the scene after.</param>
/// <param name="Transition">How it comes in; a cut when <paramref name="OverlapIn"/> is 0.</param>
/// <param name="Speech">Null when nobody speaks.</param>
/// <param name="Cues">Captions, in seconds from the scene's start, inside the frames no other scene shares.</param>
public sealed record SceneSlot(
    SceneId Scene,
    int Start,
    int Frames,
    int OverlapIn,
    int OverlapOut,
    TransitionKind Transition,
    SpeechPlacement? Speech,
    ValueList<Cue> Cues);

/// <param name="Start">Seconds from the scene's start.</param>
/// <param name="Seconds">Length as heard, after the tempo.</param>
/// <param name="Tempo">Speed against the recording, 0.85 to 1.25.</param>
public sealed record SpeechPlacement(double Start, double Seconds, double Tempo);

/// <summary>One caption.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Text">One or two lines.</param>
public sealed record Cue(double Start, double End, string Text);
