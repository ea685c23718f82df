namespace Pixora.Agents.Hearing.Grammar;

/// <summary>What a length of time belongs to.</summary>
internal enum TimeRole
{
    /// <summary>Nothing says it; the film, where no other length is tied to it.</summary>
    Open,

    /// <summary>The whole film: "a 30-second video", "duration: 2:30".</summary>
    Film,

    /// <summary>Each scene: "scenes of four seconds each".</summary>
    EachScene,

    /// <summary>
    /// Something in the film's story, or a part of it: "bake for 20 minutes", "in the first 3 seconds".
    /// </summary>
    Other,
}
