using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub.Settings;

/// <summary>How this server runs; read from the section <see cref="Section"/> of the configuration.</summary>
public sealed class HubOptions : IValidatableObject
{
    public const string Section = "Pixora";

    /// <summary>
    /// Folder for assets and films, and for the embedded store; a relative path starts from the working folder. All
    /// pods share it.
    /// </summary>
    [Required]
    public string DataFolder { get; set; } = ".pixora";

    /// <summary>
    /// File with the server's address while it runs; <c>hub.url</c> in the data folder when not set. Each pod needs its
    /// own.
    /// </summary>
    public string? AddressFile { get; set; }

    /// <summary>
    /// Folder with the built studio, which is served at the root; <c>studio</c> beside the program when not set.
    /// Without it there is a page that says how to get it.
    /// </summary>
    [Required]
    public string PagesFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "studio");

    /// <summary>What this pod does. <see cref="HubRole.Web"/> and <see cref="HubRole.Worker"/> need a Redis.</summary>
    public HubRole Role { get; set; }

    /// <summary>
    /// First part of every key in the store, lowercase letters, digits and hyphens: several installations may share a
    /// Redis.
    /// </summary>
    [RegularExpression("^[a-z0-9-]{1,40}$")]
    public string KeyPrefix { get; set; } = "pixora";

    /// <summary>
    /// Other origins whose pages may call this server from a browser: scheme, host and port,
    /// <c>https://studio.example</c>. Its own pages always may.
    /// </summary>
    public IList<string> Origins { get; } = [];

    /// <summary>How many films are rendered at the same time on this pod, 1 to 32; the others wait.</summary>
    [Range(1, 32)]
    public int FilmsAtOnce { get; set; } = 1;

    /// <summary>Serves the metrics at <c>/metrics</c>, for Prometheus; see docs/watching.md.</summary>
    public bool Metrics { get; set; }

    /// <summary>With less free disk space the server is not ready; in megabytes, 0 to 1,000,000.</summary>
    [Range(0, 1_000_000)]
    public int LeastFreeMegabytes { get; set; } = 200;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from origin in Origins
        where !IsOrigin(origin)
        let message = $"{Section}:Origins: '{origin}' is not scheme, host and port, such as https://studio.example."
        select new ValidationResult(message, [nameof(Origins)]);

    /// <summary>
    /// True for scheme, host and, where it is not the scheme's default, port: <c>https://studio.example</c>.
    /// </summary>
    internal static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
        && string.Equals(text, uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase) && uri.UserInfo.Length == 0;
}
