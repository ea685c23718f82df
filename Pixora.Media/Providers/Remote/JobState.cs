using System.Text.Json.Nodes;

namespace Pixora.Media.Providers.Remote;

/// <summary>What a service says of a job.</summary>
/// <param name="Share">0 to 1, null when it does not say.</param>
/// <param name="Output">Of a job that is done.</param>
/// <param name="Fault">Of a job that failed, in the service's words.</param>
internal sealed record JobState(JobStage Stage, double? Share = null, JsonNode? Output = null, string? Fault = null);
