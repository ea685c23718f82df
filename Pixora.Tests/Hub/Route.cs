using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Pixora.Tests.Hub;

/// <summary>One way to ask a server for something, as its routing knows it.</summary>
/// <param name="Method">Where a route takes any, <c>GET</c> and <c>POST</c> stand for them.</param>
internal sealed record Route(string Method, string Pattern)
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["{key}"] = new string('0', 64),
        ["{file}"] = "final_video.mp4",
        ["{entry}"] = "style",
        ["{documentName}"] = "v1",
        ["{shareId}"] = new string('0', 16),
        ["{sessionId}"] = new string('0', 32),
        ["{maker}"] = "unset",
        ["{capability}"] = "image",
    };

    /// <summary>All routes of a server, in an order in which the first ones leave everything as it is.</summary>
    public static IReadOnlyList<Route> Of(TestStudio studio) =>
    [
        .. studio.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(
                endpoint =>
                    (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
                        .Select(method => new Route(method, $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")))
            .Distinct().OrderBy(route => Array.IndexOf(["GET", "HEAD", "POST", "PUT", "DELETE"], route.Method)),
    ];

    /// <summary>Where this is for a task.</summary>
    /// <param name="secret">Of a share link.</param>
    public Uri PathFor(string task, string secret = "none") =>
        new(
            Values.Aggregate(
                Pattern.Replace("{taskId}", task, StringComparison.Ordinal)
                    .Replace("{secret}", secret, StringComparison.Ordinal),
                (path, value) => path.Replace(value.Key, value.Value, StringComparison.Ordinal)),
            UriKind.Relative);

    public override string ToString() => $"{Method} {Pattern}";
}
