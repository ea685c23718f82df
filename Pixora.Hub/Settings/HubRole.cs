namespace Pixora.Hub.Settings;

/// <summary>What a pod does.</summary>
public enum HubRole
{
    /// <summary>Serves clients and makes films.</summary>
    Both,

    /// <summary>Serves clients; the workers keep the tasks and make the films.</summary>
    Web,

    /// <summary>Keeps tasks and makes films; answers only health probes.</summary>
    Worker,
}
