using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// A command as the body of a request. What cannot be read as one is found by the <see cref="CommandReader"/>.
/// </summary>
/// <param name="Refusal">Why the body is no JSON, null when it is.</param>
internal sealed record CommandBody(WireCommand? Value, Refusal? Refusal)
    : IBindableFromHttpContext<CommandBody>, IEndpointParameterMetadataProvider
{
    public static async ValueTask<CommandBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var body = (await StrictJsonBody<JsonElement>.BindAsync(context, parameter))!;
        return new CommandBody(body.Refusal is null ? new RawCommand(body.Value) : null, body.Refusal);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(WireCommand)));
}
