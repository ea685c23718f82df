namespace Pixora.Agents.Chat.Profiles;

/// <summary>
/// Removes the headers in which the client library describes this machine: operating system, processor and runtime.
/// </summary>
internal sealed class ClientHeaderFilter(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Prefix = "X-Stainless-";

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var names = request.Headers.Select(header => header.Key);
        foreach (var name in names.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            request.Headers.Remove(name);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
