namespace Pixora.Hub.Contracts;

/// <summary>What a client must understand. The names of the methods are the names on the wire.</summary>
public interface IStudioClient
{
    Task Events(EventBatch batch);

    /// <summary>What happens to any task of the user: every connection of theirs gets it.</summary>
    Task List(ListBatch batch);

    /// <summary>
    /// This pod goes down. Connect anew, to whichever pod answers, and join again with what you hold.
    /// </summary>
    /// <param name="afterMilliseconds">Wait so long first: not all viewers come at once.</param>
    Task Reconnect(int afterMilliseconds);
}
