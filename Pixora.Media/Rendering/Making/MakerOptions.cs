using System.ComponentModel.DataAnnotations;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Who makes the parts of films that choose no maker of their own: names of profiles. Null is the first one registered,
/// a local one.
/// </summary>
public sealed class MakerOptions
{
    public const string Section = "Makers";

    public string? Image { get; set; }

    public string? Speech { get; set; }

    public string? Music { get; set; }

    /// <summary><c>local-motion</c>, the camera over still pictures, or a maker of moving clips.</summary>
    public string? Motion { get; set; }

    /// <summary>Minutes a service may take for one part, 1 to 240; see <see cref="MakerContext.Deadline"/>.</summary>
    [Range(1, 240)]
    public int DeadlineMinutes { get; set; } = 20;

    internal MakerChoices Choices => new(Image, Speech, Music, Motion);

    internal TimeSpan Deadline => TimeSpan.FromMinutes(DeadlineMinutes);
}
