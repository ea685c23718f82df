using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>Somebody or something that must look the same wherever it is seen.</summary>
/// <param name="Description">Fixed traits, in words an image maker can use.</param>
/// <param name="Take">Counts from 1; asking for another look raises it.</param>
/// <param name="Palette">Its colours, the main one first, each as <c>#rrggbb</c> or in words; at most
/// <see cref="FilmLimits.MaxColours"/>. Null leaves them to the description.</param>
public sealed record Character(
    CharacterId Id, string Name, string Description, int Take = 1, ValueList<string>? Palette = null)
{
    /// <summary>Between a description and its colours in a <see cref="Look"/>.</summary>
    internal const string ColoursMark = "; colours: ";

    /// <summary>All that a picture of it must keep to, in words.</summary>
    [JsonIgnore]
    public string Look =>
        Palette is { Count: > 0 } colours ? Description + ColoursMark + string.Join(", ", colours) : Description;
}
