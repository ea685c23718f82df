using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>What a route takes and answers as JSON.</summary>
/// <param name="Name">Method and path.</param>
/// <param name="Body">Null when it takes none.</param>
/// <param name="Answers">
/// Of which there may be one or another; none when it answers with something else than JSON, or with nothing.
/// </param>
internal sealed record RestRoute(string Name, Type? Body, IReadOnlyList<Type> Answers)
{
    /// <summary>All routes of a server that take or answer a type, ordered by their names.</summary>
    public static IReadOnlyList<RestRoute> Of(IEndpointRouteBuilder studio) =>
    [
        .. studio.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(Of)
            .Where(route => route.Body is not null || route.Answers.Count > 0).OrderBy(
                route => route.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<RestRoute> Of(RouteEndpoint route)
    {
        var body = route.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        var answers = route.Metadata.OfType<IProducesResponseTypeMetadata>()
            .Where(answer => answer.ContentTypes.Contains("application/json") && answer.Type != typeof(void))
            .Select(answer => answer.Type!).Distinct().ToList();
        return (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Select(method => new RestRoute($"{method} /{route.RoutePattern.RawText!.TrimStart('/')}", body, answers));
    }
}
