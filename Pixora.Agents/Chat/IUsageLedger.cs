namespace Pixora.Agents.Chat;

/// <summary>Where every call of a model or of the offline planner is written down. Bound to one turn or task by whoever asks for the client.</summary>
public interface IUsageLedger
{
    /// <summary>Notes one call. May be called from several threads.</summary>
    void Note(ModelUse use);
}
