using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>
/// Finds the characters a prompt names: "a girl called Mia", "Roboter Rusty", "un chien nommé Filou",
/// "叫小明的男孩".
/// </summary>
internal static partial class CastReader
{
    private const string Name = @"(?<name>\p{Lu}[\p{L}'’]*(?:-\p{Lu}\p{L}*)?)";

    private static readonly string[] Coats = ["red", "blue", "green", "yellow", "orange", "purple", "white",
        "turquoise"];

    private static readonly HashSet<string> Animals =
    [
        "a dog", "a cat", "a fox", "a bear", "a horse", "a bird",
        "a dragon", "a whale", "a rabbit", "a penguin", "a dinosaur", "a friendly robot",
    ];

    private static readonly string Kinds = PhrasePattern.AnyOf(
        Lexicons.Cast.Meanings.SelectMany(Lexicons.Cast.Phrases));

    private static readonly string Called =
        @"(?:(?i:\s*,?\s*(?:who\s+is\s+|that\s+is\s+|qui\s+|que\s+|die\s+|der\s+|das\s+)?(?:named|called|namens"
            + @"|genannt|heißt|llamad[oa]"
            + @"|se\s+llama|nommée?|appelée?|s['’]appelle)\s+))";

    // A name starts with a capital, so case counts for it. Where nothing says "called", the kind must be no capital
    // itself, or "Bird Migration" would be somebody; a German noun shows by its article that it is one.
    private static readonly Regex Western = new(
        $@"(?i:(?<kind>{Kinds}))(?<traits>(?:\s+(?i:with|mit|con|avec|in)\s+(?:\p{{L}}+\s+){{0,4}}?\p{{L}}+)?){Called}{Name}"
            + $@"|(?:(?=\p{{Ll}})|(?<=\b(?:der|die|das|den|dem|vom|eine?[nmr]?|kleine[nmrs]?)\s))(?i:(?<kind>{Kinds}))\s+{Name}",
        RegexOptions.CultureInvariant);

    private static readonly Regex Chinese = PhrasePattern.Compile(
        $@"(?:名叫|叫做|叫)(?<name>[\p{{IsCJKUnifiedIdeographs}}A-Za-z]{{1,4}}?)的(?<kind>{Kinds})|(?<kind>{Kinds})(?:名叫|叫做"
            + $@"|叫)(?<name>[\p{{IsCJKUnifiedIdeographs}}]{{2,3}}|[A-Za-z]+)");

    /// <summary>
    /// At most three. The id comes from the name, or from the place where the name has no Latin letters.
    /// </summary>
    internal static ValueList<Character> Read(string text) =>
        [.. Western.Matches(text).Concat(Chinese.Matches(text))
            .Select(
                match => (
                    Name: match.Groups["name"].Value,
                    Figure: FigureOf(match.Groups["kind"].Value, text[..match.Index]),
                    Traits: match.Groups["traits"].Value.Trim()))
            .DistinctBy(found => found.Name)
            .Take(3)
            .Select(
                (found, index) => new Character(
                    IdOf(found.Name, index),
                    found.Name,
                    Describe(found.Name, found.Figure) + (found.Traits.Length > 0 ? ", " + found.Traits : "")))
            .DistinctBy(character => character.Id)];

    private static CharacterId IdOf(string name, int index)
    {
        var ascii = new string(
            [.. name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
        return new(ascii.Length is > 1 and <= 30 ? ascii
            : string.Create(CultureInfo.InvariantCulture, $"character-{index + 1}"));
    }

    /// <param name="before">The text before the kind.</param>
    private static string FigureOf(string kind, string before)
    {
        var figure = Lexicons.Cast.Find(kind) is [var first, ..] ? first.Meaning : "a person";
        var colour = Colour().Match(before).Groups.Values.Skip(1).FirstOrDefault(group => group.Success)?.Name;
        return colour is null || !Animals.Contains(figure) ? figure : $"{figure}, {colour}";
    }

    /// <summary>
    /// A person of the same name always wears the same colour, so that every picture shows the same figure; an animal
    /// has that of its kind or the one that is said.
    /// </summary>
    private static string Describe(string name, string figure) =>
        Animals.Contains(figure.Split(',')[0])
            ? figure
            : $"{figure}, {Coats[name.Sum(letter => letter) % Coats.Length]} coat";

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?<red>red|rote[nmrs]?)|(?<black>black|schwarze[nmrs]?)|(?<white>white|weiße[nmrs]?)"
            + @"|(?<grey>gr[ea]y|graue[nmrs]?)"
            + @"|(?<brown>brown|braune[nmrs]?)"
        + @"|(?<blue>blue|blaue[nmrs]?)|(?<green>green|grüne[nmrs]?)|(?<orange>orange|orangene[nmrs]?)"
        + @"|(?<yellow>yellow|golden"
        + @"|gelbe[nmrs]?|goldene[nmrs]?)|(?<purple>purple|lilane?[nmrs]?)|(?<pink>pink)|(?<silver>silver"
        + @"|silberne[nmrs]?))\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Colour();
}
