using System.Globalization;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// What services take: the table beside this, and an owner's own, whose rows come first. A row without the page that
/// says so and its day is none.
/// </summary>
internal sealed class PriceTable
{
    private const string Resource = "Pixora.Media.Providers.Remote.prices.tsv";

    private static readonly string[] Units = ["request", "second", "character", "megapixel"];

    private readonly Dictionary<string, ProfilePrice> rows = new(StringComparer.OrdinalIgnoreCase);

    private PriceTable()
    {
    }

    /// <summary>Lines that are no rows, with their numbers from 1.</summary>
    public List<string> Faults { get; } = [];

    /// <param name="own">The owner's file; null when there is none. One that cannot be read is a fault.</param>
    public static PriceTable Read(string? own)
    {
        var table = new PriceTable();
        using (var reader = new StreamReader(typeof(PriceTable).Assembly.GetManifestResourceStream(Resource)!))
        {
            table.Add(reader);
        }

        if (own is not null)
        {
            table.AddFile(own);
        }

        return table;
    }

    /// <summary>What a profile's model takes, null when it is not known.</summary>
    public ProfilePrice? Of(RemoteProfile profile) => rows.GetValueOrDefault(Key($"{profile.Service}", profile.Model));

    private void AddFile(string own)
    {
        try
        {
            using var reader = new StreamReader(own);
            Add(reader);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Faults.Add($"{own} cannot be read.");
        }
    }

    private void Add(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line.Split('\t') is [var service, var model, var dollars, var per, var source, var day]
                && Price(dollars, per) is { } price
                && Enum.TryParse<RemoteService>(service, ignoreCase: true, out _)
                && Uri.TryCreate(source, UriKind.Absolute, out _)
                && DateOnly.TryParseExact(
                    day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var said))
            {
                price.Source = source;
                price.Day = said;
                rows[Key(service, model)] = price;
            }
            else
            {
                Faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {number} is no row."));
            }
        }
    }

    private static ProfilePrice? Price(string dollars, string per) =>
        decimal.TryParse(dollars, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum)
            && Units.Contains(per)
            ? new() { Dollars = sum, Per = per }
            : null;

    private static string Key(string service, string model) => $"{service} {model}";
}
