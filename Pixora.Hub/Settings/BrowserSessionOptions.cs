using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub.Settings;

/// <summary>
/// How long a browser stays signed in; read from the section <see cref="Section"/> of the configuration.
/// </summary>
public sealed class BrowserSessionOptions
{
    public const string Section = "Pixora:Sessions";

    /// <summary>A session ends when it was not used for so many hours, 0.25 to 720.</summary>
    [Range(0.25, 720)]
    public double IdleHours { get; set; } = 12;

    /// <summary>A session ends after so many days, however much it is used; 1 to 365.</summary>
    [Range(1, 365)]
    public int MostDays { get; set; } = 30;
}
