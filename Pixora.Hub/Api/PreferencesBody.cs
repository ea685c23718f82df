using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Preferences as the body of a request, read as strictly as the command <c>set_preferences</c>.</summary>
/// <param name="Refusal">Why it cannot be read, null when it could.</param>
internal sealed record PreferencesBody(Preferences? Likes, Refusal? Refusal)
    : IBindableFromHttpContext<PreferencesBody>, IEndpointParameterMetadataProvider
{
    private static readonly string Origins = JsonNamingPolicy.CamelCase.ConvertName(nameof(WireTaste.Origins));

    public static async ValueTask<PreferencesBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var body = (await StrictJsonBody<JsonElement>.BindAsync(context, parameter))!;
        return body.Refusal is { } unreadable
            ? new PreferencesBody(null, unreadable)
            : Read(body.Value, context.RequestServices.GetRequiredService<CommandReader>());
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(WirePreferences)));

    /// <summary>The origin of an entry is sent to clients and never taken from them.</summary>
    private static PreferencesBody Read(JsonElement body, CommandReader reader)
    {
        var preferences = JsonNode.Parse(body.GetRawText());
        (preferences as JsonObject)?.Remove(Origins);
        var command = new JsonObject { ["type"] = "set_preferences", ["preferences"] = preferences };
        var read = reader.Read(new RawCommand(JsonSerializer.SerializeToElement(command)));
        return new PreferencesBody((read.Command as SetPreferences)?.Preferences, read.Refusal);
    }
}
