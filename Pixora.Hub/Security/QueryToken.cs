using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Pixora.Hub.Security;

/// <summary>A token in the query of a request: a browser cannot send a header with a WebSocket.</summary>
internal sealed record QueryToken(string Value)
{
    private const string Name = "access_token";

    /// <summary>Moves the token from a request's address into a feature, before the address is logged.</summary>
    public static void Take(IFeatureCollection features)
    {
        var request = features.GetRequiredFeature<IHttpRequestFeature>();
        var query = QueryHelpers.ParseQuery(request.QueryString);
        if (!query.TryGetValue(Name, out var tokens))
        {
            return;
        }

        features.Set(new QueryToken(tokens.Count == 1 ? tokens[0]! : ""));
        request.QueryString = QueryString.Create(query.Where(pair => !string.Equals(pair.Key, Name, StringComparison.OrdinalIgnoreCase))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).ToString();
        request.RawTarget = request.RawTarget.Split('?')[0] + request.QueryString;
    }

    /// <summary>The token of a request, empty when it has none.</summary>
    public static StringValues Of(HttpContext context) => context.Features.Get<QueryToken>()?.Value;
}
