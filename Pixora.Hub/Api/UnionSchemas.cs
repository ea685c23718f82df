using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Api;

/// <summary>
/// Describes the cases of unions whose <c>type</c> is a sibling of their data; the framework describes all others.
/// </summary>
internal sealed class UnionSchemas : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(FactData))
        {
            schema.AnyOf = [];
            foreach (var fact in WireCases<FactData>.All)
            {
                schema.AnyOf.Add(await context.GetOrCreateSchemaAsync(fact.Value, null, cancellationToken));
            }
        }
    }
}
