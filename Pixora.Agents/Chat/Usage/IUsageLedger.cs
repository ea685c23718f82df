namespace Pixora.Agents.Chat.Usage;

/// <summary>
/// Receives every call of a model or of the offline planner. Bound to one turn or task by the code that asks for the
/// client.
/// </summary>
public interface IUsageLedger
{
    /// <summary>Adds one call. May be called from several threads.</summary>
    void Note(ModelUse use);

    /// <summary>Is told that a model is being asked, before anything is sent. May be called from several
    /// threads.</summary>
    void Asked(ModelAsked asked)
    {
        // Most ledgers count what was answered only.
    }
}
