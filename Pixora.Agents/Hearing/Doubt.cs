namespace Pixora.Agents.Hearing;

/// <summary>How far a reading of a clause may be acted on.</summary>
internal enum Doubt
{
    /// <summary>Sure enough to act.</summary>
    None,

    /// <summary>The person chooses between the likeliest readings.</summary>
    Ask,

    /// <summary>Nothing likely; it is named as not understood.</summary>
    NotUnderstood,
}
