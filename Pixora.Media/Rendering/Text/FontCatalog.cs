using System.Globalization;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Text;

/// <summary>The fonts of this machine; finds one that can draw a character.</summary>
internal sealed class FontCatalog
{
    private readonly FontFile[] files;
    private readonly Dictionary<(string Families, bool Bold), FontFile[]> ranked = [];
    private readonly Dictionary<(TypeStyle Style, string Cluster), FontFace?> found = [];

    /// <param name="folders">Searched with all that is in them; those that are missing are passed over.</param>
    public FontCatalog(IEnumerable<string> folders) => files =
    [
        .. folders.Where(Directory.Exists)
            .SelectMany(folder =>
                Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
            .Where(path => Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC")
            .Order(StringComparer.Ordinal)
            .Select(path => new FontFile(path)),
    ];

    /// <summary>Font folders of common systems.</summary>
    public static IEnumerable<string> SystemFolders { get; } =
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts"),
        "/System/Library/Fonts",
        "/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    /// <summary>
    /// The best font for one character as a person sees it. When none has it, one that will draw a box; null when the
    /// machine has no font at all.
    /// </summary>
    public FontFace? Find(string cluster, TypeStyle style)
    {
        if (!found.TryGetValue((style, cluster), out var face))
        {
            var order = IsEmoji(cluster)
                ? Ranked(style).OrderBy(file => file.IsEmoji ? 0 : 1)
                : Ranked(style).AsEnumerable();
            var candidates = order.Select(file => file.Open(IndexFor(file, style))).OfType<FontFace>();
            found[(style, cluster)] = face = candidates.FirstOrDefault(candidate => candidate.Covers(cluster))
                ?? candidates.FirstOrDefault(candidate => !candidate.IsEmoji);
        }

        return face;
    }

    private FontFile[] Ranked(TypeStyle style)
    {
        if (!ranked.TryGetValue((style.Families, style.Bold), out var order))
        {
            ranked[(style.Families, style.Bold)] = order = [.. files.OrderBy(file => Rank(file.Name, style))];
        }

        return order;
    }

    // Best first: the wanted families, the Chinese, Japanese and Korean fonts (which hold much of everything), colour
    // emoji, Noto's other scripts, the rest.
    private static int Rank(string name, TypeStyle style)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var (family, cut) = dash < 0 ? (name, "Regular") : (name[..dash], name[(dash + 1)..]);
        var wanted = Array.IndexOf(style.Families.Split(','), family);
        var isSerif = style.Families.Contains("Serif", StringComparison.Ordinal);
        var place = wanted >= 0 ? wanted
            : family == (isSerif ? "NotoSerifCJK" : "NotoSansCJK") ? 10
            : family.Contains(FontFile.Emoji, StringComparison.Ordinal) ? 11
            : family.StartsWith(isSerif ? "NotoSerif" : "NotoSans", StringComparison.Ordinal) ? 12
            : family.StartsWith("Noto", StringComparison.Ordinal) ? 13
            : 14;
        return (place * 4) + (
            cut == (style.Bold ? "Bold" : "Regular") ? 0 : cut is "Regular" ? 1 : cut is "Bold" ? 2 : 3);
    }

    // The order inside Noto's collections: Japanese, Korean, simplified, traditional.
    private static int IndexFor(FontFile file, TypeStyle style) => style.Language switch
    {
        _ when !file.Name.Contains("CJK", StringComparison.Ordinal) => 0,
        "ja" => 0,
        "ko" => 1,
        _ => 2,
    };

    private static bool IsEmoji(string cluster) =>
        cluster.Contains('\uFE0F', StringComparison.Ordinal)
        || (CaptionWidth.IsWide(cluster)
            && CharUnicodeInfo.GetUnicodeCategory(cluster, 0) == UnicodeCategory.OtherSymbol
            && char.IsSurrogate(cluster[0]));
}
