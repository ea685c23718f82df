using System.ComponentModel.DataAnnotations;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>What the painter draws with; read from the section <see cref="Section"/> of the configuration.</summary>
public sealed class LocalImageOptions
{
    public const string Section = "Pictures";

    /// <summary>
    /// Path of the file of drawings that set-up makes, which must be there; null takes the one beside the program, and
    /// where that is missing the painter draws what it can without.
    /// </summary>
    [MinLength(1)]
    public string? Drawings { get; set; }

    internal static string Usual { get; } = Path.Combine(AppContext.BaseDirectory, "drawings.br");
}
