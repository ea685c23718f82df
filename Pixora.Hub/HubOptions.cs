using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub;

/// <summary>How this server runs; read from the section <see cref="Section"/> of the configuration.</summary>
public sealed class HubOptions
{
    public const string Section = "Pixora";

    /// <summary>Folder for stories, assets and films; a relative path is meant from the working folder.</summary>
    [Required]
    public string DataFolder { get; set; } = ".pixora";

    /// <summary>How many films are made at the same time, 1 to 8; the others wait and say so.</summary>
    [Range(1, 8)]
    public int FilmsAtOnce { get; set; } = 1;

    /// <summary>Below this much free disk the server says that it is not ready; in megabytes, 0 to 1,000,000.</summary>
    [Range(0, 1_000_000)]
    public int LeastFreeMegabytes { get; set; } = 200;
}
