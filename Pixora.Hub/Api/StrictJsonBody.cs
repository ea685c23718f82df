using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// A JSON body, read as strictly as the hub reads commands: unknown and duplicate properties are refused.
/// </summary>
/// <param name="Refusal">Why it cannot be read, null when it could.</param>
internal sealed record StrictJsonBody<T>(T? Value, Refusal? Refusal)
    : IBindableFromHttpContext<StrictJsonBody<T>>, IEndpointParameterMetadataProvider
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    public static async ValueTask<StrictJsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Refused("body.type", "A body is application/json.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Strict, context.RequestAborted) is { } value
                ? new StrictJsonBody<T>(value, null)
                : Refused("command.malformed", "The body is a JSON object.");
        }
        catch (JsonException malformed)
        {
            return Refused("command.malformed", $"The body cannot be read at {malformed.Path ?? "$"}.");
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static StrictJsonBody<T> Refused(string code, string message) => new(default, new Refusal(code, message));
}
