namespace Pixora.Hub.Contracts;

/// <summary>A refusal over HTTP, <c>application/problem+json</c>: nothing was changed then.</summary>
/// <param name="Type">About the HTTP status.</param>
/// <param name="Title">About the HTTP status.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What happened and what to do next, for a person.</param>
/// <param name="Code">Stable; see <see cref="RefusalCodes"/>.</param>
/// <param name="Revision">
/// The task's current revision, when a command was refused by its task; else it is not there.
/// </param>
public sealed record Problem(
    string? Type, string? Title, int? Status, string? Detail, string Code, int? Revision = null);
