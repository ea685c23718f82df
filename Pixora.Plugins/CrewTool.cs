using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Pixora.Plugins.Arguments;

namespace Pixora.Plugins;

/// <summary>A tool as a model is offered it.</summary>
public sealed class CrewTool : DelegatingAIFunction
{
    private readonly JsonElement schema;

    internal CrewTool(KernelFunction function)
        : base(function)
    {
        Function = function;
        schema = LeanSchema.Of(function.JsonSchema);
    }

    public override JsonElement JsonSchema => schema;

    internal KernelFunction Function { get; }
}
