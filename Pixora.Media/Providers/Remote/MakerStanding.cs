namespace Pixora.Media.Providers.Remote;

/// <summary>What a service says of a profile.</summary>
/// <param name="Problem">Code of what is wrong, null when nothing is: <c>maker.key</c>, <c>maker.unreachable</c>,
/// <c>maker.model</c>, <c>maker.voice</c> and others of makers.</param>
/// <param name="Message">For a person; null without a problem.</param>
/// <param name="Models">Ids of the models it lists; empty when it lists none.</param>
/// <param name="Voices">Ids of the voices it lists; empty when it lists none.</param>
/// <param name="Retires">The day on which it ends the profile's model, null when it names none.</param>
public sealed record MakerStanding(
    string? Problem, string? Message, IReadOnlyList<string> Models, IReadOnlyList<string> Voices, DateOnly? Retires)
{
    /// <summary>Nothing is known to be wrong.</summary>
    public static MakerStanding Good { get; } = new(null, null, [], [], null);
}
