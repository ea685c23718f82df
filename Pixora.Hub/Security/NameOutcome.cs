namespace Pixora.Hub.Security;

/// <summary>What came of giving a file a name.</summary>
internal enum NameOutcome
{
    /// <summary>The file has the name now.</summary>
    Given,

    /// <summary>Another file has it, which stays as it is.</summary>
    Taken,

    /// <summary>The disk has no second names for a file.</summary>
    Unsupported,
}
