namespace Pixora.Hub.Settings;

/// <summary>What a pod does.</summary>
public enum HubRole
{
    /// <summary>Lets people in and makes films.</summary>
    Both,

    /// <summary>Lets people in; the workers keep the tasks and make the films.</summary>
    Web,

    /// <summary>Keeps tasks and makes films; answers nothing but its health.</summary>
    Worker,
}
