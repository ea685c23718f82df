namespace Pixora.Agents.Hearing;

/// <summary>What a clause of a request is about. The names in lower case are those of the training sentences.</summary>
internal enum WishKind
{
    /// <summary>What the film is about.</summary>
    Subject,

    /// <summary>Length of the whole film.</summary>
    Length,

    /// <summary>Aspect ratio, or the place that the film is for.</summary>
    Shape,

    /// <summary>How it looks.</summary>
    Style,

    /// <summary>Tone and feeling.</summary>
    Mood,

    /// <summary>For whom it is.</summary>
    Audience,

    /// <summary>Language or accent that is spoken or written.</summary>
    Language,

    /// <summary>Whether somebody speaks, and who.</summary>
    Voice,

    /// <summary>How fast is spoken.</summary>
    Pace,

    /// <summary>Whether there is music, and which.</summary>
    Music,

    /// <summary>How loud music or voice is.</summary>
    Volume,

    /// <summary>Captions and text in the picture.</summary>
    Captions,

    /// <summary>Name of the film and its title card.</summary>
    Title,

    /// <summary>A closing appeal.</summary>
    Cta,

    /// <summary>How many scenes there are.</summary>
    SceneCount,

    /// <summary>What is to be seen in a scene.</summary>
    SceneContent,

    /// <summary>Moving, swapping and joining scenes.</summary>
    Order,

    AddScene,

    RemoveScene,

    /// <summary>Length of one scene.</summary>
    SceneLength,

    /// <summary>What leads from one scene to the next.</summary>
    Transition,

    /// <summary>A limit of cost.</summary>
    Price,

    /// <summary>What must not appear or be named.</summary>
    Avoid,

    /// <summary>A sentence that is spoken word for word.</summary>
    Script,

    /// <summary>A change of what is said in a scene.</summary>
    Words,

    Undo,

    /// <summary>Go ahead, or not yet.</summary>
    Approve,

    /// <summary>Stop the making.</summary>
    Stop,

    /// <summary>A wish outside the product, a question, small talk.</summary>
    Other,
}
