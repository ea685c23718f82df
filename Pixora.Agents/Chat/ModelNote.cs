namespace Pixora.Agents.Chat;

/// <summary>What an endpoint says of a model that is configured.</summary>
/// <param name="Problem">Null when it is there to stay: <c>model.unknown</c> when the endpoint does not list it, <c>model.retiring</c> when it names a last day, or the failure's code when it could not be asked.</param>
/// <param name="LastDay">The day it is shut down, null when none is named.</param>
/// <param name="Fallback">The profile that answers instead while there is a problem, null when there is none or nobody else.</param>
public sealed record ModelNote(string Profile, string Model, string? Problem, DateOnly? LastDay = null, string? Fallback = null)
{
    /// <summary>False when a question to it cannot be answered.</summary>
    public bool Answers => Problem is null or Retiring;

    internal const string Retiring = "model.retiring";
}
