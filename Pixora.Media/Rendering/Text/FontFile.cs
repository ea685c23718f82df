using SkiaSharp;

namespace Pixora.Media.Rendering.Text;

/// <summary>One font file of this machine, opened when it is first needed.</summary>
internal sealed class FontFile(string path)
{
    /// <summary>Part of the name of every emoji font.</summary>
    public const string Emoji = "Emoji";

    private readonly Dictionary<int, FontFace?> faces = [];

    /// <summary>File name without its ending: <c>NotoSans-Bold</c>.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    public bool IsEmoji => Name.Contains(Emoji, StringComparison.Ordinal);

    /// <summary>Null when the file holds no such font or cannot be read.</summary>
    /// <param name="index">Of the font in a collection.</param>
    public FontFace? Open(int index)
    {
        if (!faces.TryGetValue(index, out var face))
        {
            faces[index] = face = SKTypeface.FromFile(path, index) is { } typeface ? new FontFace(typeface) : null;
        }

        return face;
    }
}
