namespace Pixora.Agents.Chat.Profiles;

/// <summary>Whether an endpoint has a configured model.</summary>
/// <param name="Problem">Null when it has; <c>model.unknown</c> when it does not list the model, <c>model.retiring</c>
/// when it names a last day, or the failure's code when it could not be asked.</param>
/// <param name="LastDay">The day the model is shut down, null when none is named.</param>
/// <param name="Fallback">The profile that answers instead while there is a problem; null when there is no problem or
/// no other profile.</param>
public sealed record ModelAvailability(
    string Profile, string Model, string? Problem, DateOnly? LastDay = null, string? Fallback = null)
{
    /// <summary>False when a request to the model cannot be answered.</summary>
    public bool Answers => Problem is null or Retiring;

    internal const string Retiring = "model.retiring";
}
