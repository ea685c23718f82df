using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub.Settings;

/// <summary>
/// How this pod and the others find each other; read from the section <see cref="Section"/> of the configuration.
/// </summary>
public sealed class ClusterSettings : IValidatableObject
{
    public const string Section = "Pixora:Cluster";

    /// <summary>IP address at which the other pods reach this one.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port for the other pods; 0 takes any that is free.</summary>
    [Range(0, 65535)]
    public int SiloPort { get; set; }

    /// <summary>
    /// Port for pods of the role <see cref="HubRole.Web"/>; 0 takes any that is free. A server with a store of its own
    /// has none.
    /// </summary>
    [Range(0, 65535)]
    public int GatewayPort { get; set; }

    /// <summary>A probe is missed when a pod has not answered it in this time, in seconds, 0.5 to 60.</summary>
    [Range(0.5, 60)]
    public double ProbeSeconds { get; set; } = 1;

    /// <summary>A pod that misses this many probes in a row is declared dead; 2 to 20.</summary>
    [Range(2, 20)]
    public int MissedProbes { get; set; } = 3;

    /// <summary>
    /// PEM file with the certificate of the authority that signs those of all pods; two certificates while one
    /// authority replaces another. Without it the pods make an authority of their own in the data folder.
    /// </summary>
    public string? AuthorityFile { get; set; }

    /// <summary>
    /// PEM file with this pod's certificate, for server and client authentication. Read again every minute.
    /// </summary>
    public string? CertificateFile { get; set; }

    /// <summary>PEM file with the private key of <see cref="CertificateFile"/>, not encrypted.</summary>
    public string? KeyFile { get; set; }

    /// <summary>True when the certificates are given as files.</summary>
    internal bool HasCertificate => !string.IsNullOrEmpty(CertificateFile);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string?[] files = [AuthorityFile, CertificateFile, KeyFile];
        if (files.Any(string.IsNullOrEmpty) && !files.All(string.IsNullOrEmpty))
        {
            yield return new ValidationResult(
                $"{Section} needs AuthorityFile, CertificateFile and KeyFile, or none of them.",
                [nameof(AuthorityFile), nameof(CertificateFile), nameof(KeyFile)]);
        }
    }
}
