using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>What the store keeps of an asset; the file itself lies in the data folder.</summary>
internal sealed class AssetDocument
{
    public AssetKind? Kind { get; set; }

    /// <summary>Name and version of its maker.</summary>
    public string? Maker { get; set; }

    /// <summary>Null until it was made or has failed.</summary>
    public AssetStage? Stage { get; set; }

    /// <summary>
    /// Id of the job ordered from a service; saved as soon as it is known, so that it is not ordered again.
    /// </summary>
    public string? JobId { get; set; }

    /// <summary>What was about to be ordered when nothing more was heard: it may have been paid for.</summary>
    public string? Intent { get; set; }

    public long? Bytes { get; set; }

    /// <summary>Seconds of a narration or film, as measured.</summary>
    public double? Seconds { get; set; }

    /// <summary>US dollars; null when not known.</summary>
    public decimal? Cost { get; set; }

    /// <summary>Why the last attempt failed, null when it did not.</summary>
    public string? Code { get; set; }

    public string? Message { get; set; }

    public bool Retryable { get; set; }

    /// <summary>Id of the scene whose fault it was, where the asset is the whole film's.</summary>
    public string? Scene { get; set; }

    /// <summary>Whether the last attempt, which failed, was paid for; null when nobody knows.</summary>
    public Payment? Paid { get; set; }

    /// <summary>How often making it has begun.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
