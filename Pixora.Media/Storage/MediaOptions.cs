using System.ComponentModel.DataAnnotations;

namespace Pixora.Media.Storage;

/// <summary>Where Pixora keeps what it makes.</summary>
public sealed class MediaOptions
{
    public const string Section = "Media";

    /// <summary>A folder Pixora may write to; made when it is not there. Relative to the working folder.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";
}
