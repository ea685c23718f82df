using Pixora.Agents.Planning;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Tasks;
using Pixora.Tests.Architecture;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Agents.Planning;

public sealed class PictureLineTests
{
    private static readonly string Beats = Path.Combine(Repository.Root, "Pixora.Agents", "Planning", "Beats");

    private const int LongestName = 4;

    private static readonly Lazy<HashSet<string>> Names = new(() =>
        [.. PropTable.All.Where(prop => prop.IsDrawn).SelectMany(prop => prop.Names).Select(name => name.Text)]);

    /// <summary>Words that say how a picture looks, and what every place has.</summary>
    private static readonly HashSet<string> Looks =
    [
        .. ("a an the of in on at by with and near under above behind before from to still after over through "
            + "wide view close far away small big tall old new young ancient wooden stone steel glass soft warm cold calm quiet busy empty "
            + "glowing steaming open closed long low high left right light lights rays green hills sky horizon water grass row rows full "
            + "dry wet shallow thick thin round flat heavy fresh first last part beautiful colourful ripe hot windy shining dim pale "
            + "gentle background front side middle shade soil stones flowers flower leaves plants plant crops reflection shadow shadows "
            + "stairs roof walls wall floor shelf shelves counter stalls path road roads square air sparkling rising setting falling "
            + "flying swimming standing walking sitting running sleeping dancing playing hand hands together great one bright "
            + "colours surface").Split(' '),
    ];

    [Fact]
    public void Every_picture_line_of_the_packs_names_a_place_and_nothing_that_cannot_be_drawn() =>
        Rows.NoneIsWrong(
            from file in Directory.EnumerateFiles(Beats, "*.txt", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            let seen = line.StartsWith("see: ", StringComparison.Ordinal) ? line[5..]
                : line.StartsWith("place: ", StringComparison.Ordinal) ? line[7..]
                : null
            where seen is not null && Fault(seen) is not null
            select $"{Path.GetFileName(file)}: {seen}: {Fault(seen)}");

    [Fact]
    public void Every_word_of_a_narrow_packs_picture_lines_is_drawn_or_says_how_it_looks()
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        Rows.NoneIsWrong(
            from file in Directory.EnumerateFiles(Path.Combine(Beats, "packs"), "*.txt")
            from line in File.ReadLines(file)
            where line.StartsWith("see: ", StringComparison.Ordinal) || line.StartsWith("place: ", StringComparison.Ordinal)
            from word in Unknown(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..], known)
            select $"{Path.GetFileName(file)}: {line}: {word}");
    }

    [Fact]
    public void A_word_that_has_no_drawing_is_found() =>
        Assert.Equal(["gadget"], Unknown("wooden workshop, a gadget, two apples on a table", []));

    [Theory]
    [InlineData("a winding something, soft light", "no place")]
    [InlineData("a loom in a workshop", "loom")]
    public void A_line_without_a_place_or_with_a_thing_that_has_no_drawing_is_found(string line, string fault) =>
        Assert.Equal(fault, Fault(line));

    [Fact]
    public async Task The_plan_says_what_is_named_and_not_drawn()
    {
        var plan = await new OfflinePlanner().PlanAsync(
            new Brief("A film about an old loom in a workshop"), new Preferences(), TestContext.Current.CancellationToken);

        Assert.Contains(plan.Assumptions, said => said.Contains("loom", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Unknown(string seen, Dictionary<string, bool> known)
    {
        foreach (var part in seen.ToLowerInvariant().Split(','))
        {
            var words = part.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < words.Length;)
            {
                var named = Enumerable.Range(2, LongestName - 1).LastOrDefault(count =>
                    at + count <= words.Length && IsName(string.Join(' ', words[at..(at + count)])));
                if (named > 0)
                {
                    at += named;
                    continue;
                }

                if (Looks.Contains(words[at]))
                {
                    at++;
                    continue;
                }

                var length = Math.Min(LongestName, words.Length - at);
                while (length > 0 && !IsKnown(string.Join(' ', words[at..(at + length)]), known))
                {
                    length--;
                }

                if (length == 0)
                {
                    yield return words[at];
                }

                at += Math.Max(1, length);
            }
        }
    }

    private static bool IsName(string words) => Names.Value.Contains(words) || Names.Value.Contains(words.TrimEnd('s'))
        || (words.EndsWith("es", StringComparison.Ordinal) && Names.Value.Contains(words[..^2]));

    private static bool IsKnown(string words, Dictionary<string, bool> known)
    {
        if (!known.TryGetValue(words, out var drawn))
        {
            var cues = Lexicon.Find(words);
            drawn = (!words.Contains(' ', StringComparison.Ordinal) && PropReader.Read(words).Seen.Count > 0)
                || (cues.Count > 0 && cues.Max(cue => cue.Length) >= words.Length);
            known[words] = drawn;
        }

        return drawn;
    }

    private static string? Fault(string seen) =>
        !seen.Contains('{', StringComparison.Ordinal) && !Lexicon.Find(seen).Any(found => found.Cue is PromptCue.OfPlace) ? "no place"
        : PropReader.Read(seen).Missing is [var missing, ..] ? missing
        : null;
}
