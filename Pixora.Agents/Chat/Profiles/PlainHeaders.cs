namespace Pixora.Agents.Chat.Profiles;

/// <summary>Takes out the headers in which the client library tells of this machine: its system, processor and runtime.</summary>
internal sealed class PlainHeaders(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var header in request.Headers.Select(header => header.Key).Where(key => key.StartsWith("X-Stainless-", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            request.Headers.Remove(header);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
