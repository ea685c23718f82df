using System.Collections.Concurrent;
using System.Reflection;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>What a language says for signs, units, currencies and abbreviations: a table of <c>Tongues</c>.</summary>
internal sealed class Tongue
{
    private static readonly ConcurrentDictionary<string, Tongue> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, string[]>> sections = new(StringComparer.Ordinal);

    private Tongue(string language)
    {
        Language = language;
        Read($"Tongues/{language}.txt");
        Abbreviations = [.. Longest(Section("abbreviations"))];
        Units = [.. Longest(Section("units"))];
        Currencies = [.. Longest(Section("currencies"))];
        Scales = [.. Longest(Section("scales"))];
    }

    public string Language { get; }

    public bool IsEnglish => Language == "en";

    /// <summary>The written forms of each kind, the longest first.</summary>
    public IReadOnlyList<string> Abbreviations { get; }

    /// <inheritdoc cref="Abbreviations"/>
    public IReadOnlyList<string> Units { get; }

    /// <inheritdoc cref="Abbreviations"/>
    public IReadOnlyList<string> Currencies { get; }

    /// <inheritdoc cref="Abbreviations"/>
    public IReadOnlyList<string> Scales { get; }

    /// <summary>One for every language; of those without a table it is empty.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public static Tongue Of(string language) => Loaded.GetOrAdd(language, code => new Tongue(code));

    /// <summary>The entries of a part of the table: what is written, and the forms of what is said.</summary>
    public IReadOnlyDictionary<string, string[]> Section(string name) =>
        sections.TryGetValue(name, out var section) ? section : new Dictionary<string, string[]>();

    /// <summary>What is said for a sign; null when nothing is.</summary>
    public string? Sign(string sign) => Section("signs").GetValueOrDefault(sign)?[0];

    /// <summary>Null outside 1 to 12, and where months have no names of their own.</summary>
    public string? Month(int month) => Section("months").GetValueOrDefault(
        month.ToString(System.Globalization.CultureInfo.InvariantCulture))?[0];

    /// <summary>A number from 1 to 12 for the name of a month; null for another word.</summary>
    public int? MonthOf(string name) => Enumerable.Range(1, 12).Cast<int?>().FirstOrDefault(
        month => string.Equals(Month(month!.Value), name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Longest(IReadOnlyDictionary<string, string[]> section) =>
        section.Keys.OrderByDescending(key => key.Length).ThenBy(key => key, StringComparer.Ordinal);

    private void Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
        {
            return;
        }

        using var reader = new StreamReader(stream);
        var section = new Dictionary<string, string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                section = sections[line[1..^1]] = new(StringComparer.Ordinal);
            }
            // The sign may be one of equality.
            else if (line.Length > 0 && line.IndexOf(" = ", 1, StringComparison.Ordinal) is > 0 and var cut)
            {
                section[line[..cut]] = [.. line[(cut + 3)..].Split('|').Select(form => form.Trim())];
            }
        }
    }
}
