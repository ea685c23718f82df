namespace Pixora.Media.Tasks;

public enum TaskStage
{
    /// <summary>The crew is still planning.</summary>
    Briefing,

    /// <summary>A breakdown waits for the person.</summary>
    Reviewing,

    /// <summary>Approved: assets and film are being made.</summary>
    Producing,
    Completed,
    Failed,
    Cancelled,

    /// <summary>
    /// The film waits for the person: parts of some scenes could not be made, everything that does not need them is.
    /// </summary>
    Waiting,
}

/// <summary>Who speaks or acts.</summary>
public enum Actor
{
    /// <summary>
    /// The owner of the task; only a person approves, raises a ceiling, cancels, deletes or restores.
    /// </summary>
    Person,

    /// <summary>An agent of the crew.</summary>
    Crew,

    /// <summary>The server itself: assets made, film finished.</summary>
    Studio,
}
