namespace Pixora.Media.Tasks;

/// <summary>
/// Makers chosen for one film, by the names of their profiles; null leaves it to the server's setting.
/// </summary>
public sealed record MakerChoices(
    string? Image = null, string? Speech = null, string? Music = null, string? Motion = null)
{
    public static MakerChoices None { get; } = new();
}
