using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub;

/// <summary>How this pod and the others find each other; read from the section <see cref="Section"/> of the configuration.</summary>
public sealed class ClusterSettings
{
    public const string Section = "Pixora:Cluster";

    /// <summary>IP address at which the other pods reach this one.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port for the other pods; 0 takes any that is free.</summary>
    [Range(0, 65535)]
    public int SiloPort { get; set; }

    /// <summary>Port for pods of the role <see cref="HubRole.Web"/>; 0 takes any that is free.</summary>
    [Range(0, 65535)]
    public int GatewayPort { get; set; }

    /// <summary>How long a pod may leave a probe without an answer, in seconds, 0.5 to 60.</summary>
    [Range(0.5, 60)]
    public double ProbeSeconds { get; set; } = 1;

    /// <summary>So many probes in a row without an answer, and a pod is declared dead; 2 to 20.</summary>
    [Range(2, 20)]
    public int MissedProbes { get; set; } = 3;
}
