using System.Globalization;
using System.Text;
using Pixora.Agents.Planning.Knowledge;

namespace Pixora.Tests.Agents.Planning.Knowledge;

/// <summary>A dictionary of a few nouns in the format of WordNet, in a folder that goes with it.</summary>
internal sealed class SmallDictionary : IDisposable
{
    private const int OffsetDigits = 8;

    /// <summary>Key, lexicographer file, name, pointers as symbol and key, gloss.</summary>
    private static readonly string[] Meanings =
    [
        "tower|6|tower||a structure taller than its diameter",
        "beacon|6|beacon||a fire or light that can be seen from a distance",
        "lighthouse|6|lighthouse|@ tower %p beacon|a tower with a light that gives warning of shoals to passing ships",
        "origami|4|origami||the Japanese art of folding paper into shapes representing objects (e.g., flowers or birds)",
        "rodent|5|rodent||relatively small placental mammals that gnaw things in a river or a field",
        "beaver1|5|beaver|@ rodent ~ castor|a large semiaquatic rodent with webbed feet; constructs dams",
        "castor|5|Old_World_beaver||a European beaver",
        "beaver2|6|beaver||a hat made with the fur of the animal",
        "startup|4|startup||the act of starting a new operation or practice",
        "town|15|Springfield|@i tower|a town that is there once",
        "balloon|6|hot-air_balloon||a balloon for travel through the air in a basket suspended below a large bag of heated air",
        "slur|18|slur||(slang) a word that no film says",
        "binoculars|6|binoculars||an optical instrument designed for simultaneous use by both eyes",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("nouns").FullName;

    internal SmallDictionary()
    {
        var rows = Meanings.Select(meaning => meaning.Split('|')).ToList();
        var offsets = new Dictionary<string, int>();
        var at = 0;
        // Places have a fixed width, so that lines can be measured before they are known.
        foreach (var row in rows)
        {
            offsets[row[0]] = at;
            at += Line(row, _ => 0).Length;
        }

        var data = string.Concat(rows.Select(row => Line(row, key => offsets[key])));
        File.WriteAllText(FileOf("data"), data, Encoding.ASCII);
        var index = rows.GroupBy(row => row[2].ToLowerInvariant().Replace('-', '_')).OrderBy(noun => noun.Key, StringComparer.Ordinal)
            .Select(noun => $"{noun.Key} n {noun.Count()} 1 @ {noun.Count()} 0 "
                + string.Join(' ', noun.Select(row => Place(offsets[row[0]]))) + "  \n");
        File.WriteAllText(FileOf("index"), string.Concat(index), Encoding.ASCII);
    }

    internal NounDictionary Nouns => new(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string FileOf(string part) => Path.Combine(folder, $"{part}.noun");

    private static string Line(string[] row, Func<string, int> placeOf)
    {
        var links = row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToList();
        var pointers = string.Concat(links.Select(link => $" {link[0]} {Place(placeOf(link[1]))} n 0000"));
        var field = row[1].PadLeft(2, '0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Place(placeOf(row[0]))} {field} n 01 {row[2]} 0 {links.Count:000}{pointers} | {row[4]}  \n");
    }

    private static string Place(int offset) => offset.ToString(CultureInfo.InvariantCulture).PadLeft(OffsetDigits, '0');
}
