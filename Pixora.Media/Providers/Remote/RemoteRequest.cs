namespace Pixora.Media.Providers.Remote;

/// <summary>One call of a service.</summary>
/// <param name="Operation">What failures are counted by: <c>submit</c>, <c>status</c>.</param>
internal sealed record RemoteRequest(HttpMethod Method, Uri Address, string Operation)
{
    /// <summary>Made anew for each attempt; null for a call without a body.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>True when the service takes money for it: it is sent again only when it certainly was not taken.</summary>
    public bool IsOrder { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
