using Microsoft.AspNetCore.Http.Features;

namespace Pixora.Hub.Security;

/// <summary>
/// Removes the token from a request's address when its context is created: the server logs the address before any
/// middleware runs.
/// </summary>
internal sealed class QueryTokenRedaction(IServiceProvider services) : IHttpContextFactory
{
    private readonly DefaultHttpContextFactory contexts = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        QueryToken.Take(featureCollection);
        return contexts.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => contexts.Dispose(httpContext);
}
