using System.Globalization;
using System.Reflection;
using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>
/// The table of things, <c>props.tsv</c>: one a line, with a drawing, how it rests, and its names in five languages. A name
/// may begin with <c>~</c> (a verb too), end with <c>+</c> (an irregular plural) or end with <c>{words}</c> of which one must be near.
/// </summary>
internal static class PropTable
{
    private const int FirstName = 9;
    private static readonly string[] Languages = ["en", "de", "es", "fr", "zh"];
    private static readonly Lazy<Prop[]> Rows = new(() => [.. Read("props.tsv").Skip(1).Select(Row)]);
    private static readonly Lazy<Dictionary<string, Prop>> ById = new(
        () => Rows.Value.ToDictionary(prop => prop.Id, StringComparer.Ordinal));

    public static IReadOnlyList<Prop> All => Rows.Value;

    public static Prop Find(string id) => ById.Value[id];

    /// <summary>The lines of an embedded file that are not empty.</summary>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static Prop Row(string line)
    {
        var cells = line.Split('\t');
        var drawings = cells[1].Split('|');
        return new Prop(
            cells[0],
            drawings.FirstOrDefault(drawing => drawing.Contains(':', StringComparison.Ordinal) && !IsSketch(drawing)),
            drawings.Where(IsSketch).Select(drawing => (Subject?)Enum.Parse<Subject>(drawing[7..])).FirstOrDefault(),
            IsSketch(drawings[0]),
            Enum.Parse<Rest>(cells[2], ignoreCase: true),
            float.Parse(cells[3], CultureInfo.InvariantCulture),
            cells[4] switch { "R" => 1, "L" => -1, _ => 0 },
            float.Parse(cells[5], CultureInfo.InvariantCulture),
            cells[6].Contains('g', StringComparison.Ordinal),
            cells[6].Contains('n', StringComparison.Ordinal),
            cells[6].Contains('f', StringComparison.Ordinal),
            SmokeIn(cells[6]),
            BannersIn(cells[6]),
            cells[6].Contains('l', StringComparison.Ordinal),
            Enum.Parse<Place>(cells[7]),
            cells[8] == "-" ? null : uint.Parse(cells[8], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            [.. Languages.Zip(cells[FirstName..]).SelectMany(cell => NamesOf(cell.Second, cell.First))]);
    }

    /// <summary><c>s</c> and two digits: percent of the width.</summary>
    private static float? SmokeIn(string flags) => flags.IndexOf('s', StringComparison.Ordinal) is >= 0 and var at
        ? Percent(flags, at + 1)
        : null;

    /// <summary>
    /// <c>w</c> and three times two digits: percent of the width, of the height, and of the width again.
    /// </summary>
    private static PropBanner[] BannersIn(string flags) =>
    [
        .. Enumerable.Range(0, flags.Length).Where(at => flags[at] == 'w')
            .Select(at => new PropBanner(Percent(flags, at + 1), Percent(flags, at + 3), Percent(flags, at + 5))),
    ];

    private static float Percent(string flags, int at) =>
        int.Parse(flags.AsSpan(at, 2), CultureInfo.InvariantCulture) / 100f;

    private static bool IsSketch(string drawing) => drawing.StartsWith("sketch:", StringComparison.Ordinal);

    private static IEnumerable<PropName> NamesOf(string cell, string language) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name =>
        {
            var brace = name.IndexOf('{', StringComparison.Ordinal);
            return new PropName(
                FoldedText.Of((brace < 0 ? name : name[..brace]).Trim('~', '+')).Trim(),
                language,
                name.StartsWith('~'),
                name.EndsWith('+'),
                brace < 0 ? [] : [.. name[(brace + 1)..].TrimEnd('}').Split(',').Select(word => FoldedText.Of(word).Trim())]);
        });
}
