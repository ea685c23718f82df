namespace Pixora.Media.Providers.Remote;

/// <summary>What a service takes by the owner's own statement.</summary>
public sealed class ProfilePrice
{
    /// <summary>US dollars for one <see cref="Per"/>; 0 for a server of one's own.</summary>
    public decimal? Dollars { get; set; }

    /// <summary>What is counted: <c>request</c>, <c>second</c>, <c>character</c> or <c>megapixel</c>.</summary>
    public string Per { get; set; } = "request";

    /// <summary>Address of the page that says so; null when the owner does.</summary>
    public string? Source { get; set; }

    /// <summary>The day on which it said so.</summary>
    public DateOnly? Day { get; set; }
}
