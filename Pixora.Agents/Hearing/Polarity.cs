namespace Pixora.Agents.Hearing;

/// <summary>Which way a wish goes.</summary>
internal enum Polarity
{
    /// <summary>Have it, or set it.</summary>
    Do,

    /// <summary>Take it away, or have none of it.</summary>
    Off,

    /// <summary>Leave it as it is.</summary>
    Keep,

    More,

    Less,
}
