using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

// Every word has the name and the place of its twin in the model; a test compares them.

/// <summary>Where a task stands.</summary>
[JsonConverter(typeof(WireWord<WireStage>))]
public enum WireStage
{
    Briefing,
    Reviewing,
    Producing,
    Completed,
    Failed,
    Cancelled,

    /// <summary>It waits for the person: parts of some scenes could not be made.</summary>
    Waiting,
}

/// <summary>Whether a part that could not be made was paid for.</summary>
[JsonConverter(typeof(WireWord<WirePayment>))]
public enum WirePayment
{
    No,
    Yes,
    Unknown,
}

/// <summary>Who speaks.</summary>
[JsonConverter(typeof(WireWord<WireActor>))]
public enum WireActor
{
    Person,
    Crew,
    Studio,
}

/// <summary>The shape of the picture: 16:9, 9:16 or 1:1.</summary>
[JsonConverter(typeof(WireWord<WireAspect>))]
public enum WireAspect
{
    Landscape,
    Portrait,
    Square,
}

/// <summary>How the film looks.</summary>
[JsonConverter(typeof(WireWord<WireStyle>))]
public enum WireStyle
{
    Cinematic,
    Documentary,
    Vivid,
    Noir,
    Vintage,
    Pastel,
    Minimal,
}

/// <summary>Where captions are seen: drawn into the picture, or only as a soft track and files.</summary>
[JsonConverter(typeof(WireWord<WireCaptions>))]
public enum WireCaptions
{
    Burned,
    Soft,
    None,
}

/// <summary>How the camera moves over the picture during a scene.</summary>
[JsonConverter(typeof(WireWord<WireCamera>))]
public enum WireCamera
{
    Static,
    PushIn,
    PullOut,
    PanLeft,
    PanRight,
    PanUp,
    PanDown,
    Parallax,
}

/// <summary>How a scene takes over from the one before it.</summary>
[JsonConverter(typeof(WireWord<WireTransitionKind>))]
public enum WireTransitionKind
{
    Cut,
    CrossFade,
    FadeThroughBlack,
    Wipe,
    Slide,
}

[JsonConverter(typeof(WireWord<WireVoiceType>))]
public enum WireVoiceType
{
    Neutral,
    Female,
    Male,
    Deep,
    Bright,
}

[JsonConverter(typeof(WireWord<WireMood>))]
public enum WireMood
{
    Calm,
    Uplifting,
    Epic,
    Mysterious,
    Playful,
    Melancholic,
    Tense,
}

[JsonConverter(typeof(WireWord<WireGenre>))]
public enum WireGenre
{
    Cinematic,
    Ambient,
    Electronic,
    Acoustic,
    Orchestral,
    LoFi,
}
