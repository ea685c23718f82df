using Microsoft.AspNetCore.Http.Features;

namespace Pixora.Hub.Security;

/// <summary>Makes the contexts of requests without the tokens in their addresses: the server logs an address before any middleware sees it.</summary>
internal sealed class DiscreetContexts(IServiceProvider services) : IHttpContextFactory
{
    private readonly DefaultHttpContextFactory contexts = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        QueryToken.Take(featureCollection);
        return contexts.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => contexts.Dispose(httpContext);
}
