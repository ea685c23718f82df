namespace Pixora.Hub.Security;

/// <summary>What a caller may do with a task; each level may do everything that the levels before it may.</summary>
internal enum AccessLevel
{
    /// <summary>Nothing: for this caller there is no such task.</summary>
    None,

    /// <summary>Read it: plan, chat, story, film and parts.</summary>
    Viewer,

    /// <summary>Change the plan and talk with the crew.</summary>
    Editor,

    /// <summary>Approve a plan and its price, and have work repeated: what may cost money.</summary>
    Approver,

    /// <summary>Delete it, share it, and change what its owner likes.</summary>
    Owner,
}
