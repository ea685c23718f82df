namespace Pixora.Media.Providers.Remote;

/// <summary>The services that make parts of films; none of them is there without a setting.</summary>
public sealed class RemoteMakerOptions
{
    public const string Section = "Makers";

    /// <summary>
    /// By a name of the owner's choice, lowercase: <c>Makers:Image</c> and the others choose a maker by it.
    /// </summary>
    public Dictionary<string, RemoteProfile> Profiles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>File with prices of the owner's own, as <c>prices.tsv</c> beside the table that is shipped;
    /// optional.</summary>
    public string? Prices { get; set; }

    /// <summary>
    /// Where services reach this server from the internet, https; null when they do not. Then they are told to call
    /// when a job has ended, below <c>hooks/</c>.
    /// </summary>
    public Uri? PublicUrl { get; set; }
}
