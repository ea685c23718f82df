using System.ComponentModel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>A character as a model designs it.</summary>
public sealed record DraftedCharacter(
    [property: Description("Short id: lowercase letters, digits and hyphens, such as ada.")] string Id,
    [property: Description("Name the person would use.")] string Name,
    [property: Description("Fixed traits an illustrator can repeat: build, age, face, hair, clothes, one or two colours. No mood, no "
        + "action, no place.")]
    string Description,
    [property: Description("Two to five colours, the main one first, such as #c02030 or deep red; leave out to let the description say.")]
    IReadOnlyList<string>? Palette = null)
{
    /// <param name="known">The character of that id so far, null for a new one.</param>
    internal Character ToCharacter(Character? known) =>
        new(new(Id), Name, Description, known?.Take ?? 1, Palette is null ? known?.Palette : [.. Palette]);
}
