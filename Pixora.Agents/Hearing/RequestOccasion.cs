namespace Pixora.Agents.Hearing;

/// <summary>When something is said: it makes some wishes likelier than others.</summary>
internal enum RequestOccasion
{
    /// <summary>There is no plan yet.</summary>
    Brief,

    /// <summary>There is a plan to change.</summary>
    Edit,
}
