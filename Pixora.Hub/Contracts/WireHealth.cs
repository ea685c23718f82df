namespace Pixora.Hub.Contracts;

/// <summary>The answer of <c>GET /healthz/live</c>.</summary>
public sealed record Liveness(bool Live);

/// <summary>The answer of <c>GET /healthz/ready</c>.</summary>
/// <param name="Reasons">What is missing, each beginning with its code; empty when ready.</param>
public sealed record Readiness(bool Ready, IReadOnlyList<string?> Reasons);
