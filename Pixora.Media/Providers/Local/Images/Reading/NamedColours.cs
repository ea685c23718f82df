namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>What the words about a character say of its colours.</summary>
/// <param name="text">The description, folded.</param>
/// <param name="palette">The main colour first; null is one that is not known.</param>
internal sealed class NamedColours(string text, IReadOnlyList<FoundCue> cues, IReadOnlyList<uint?> palette)
{
    private static readonly string[] Hair =
    [
        "hair", "haar", "pelo", "cabello", "cheveux", "blond", "beard", "bart", "barba", "barbe", "头发", "发",
    ];
    private static readonly string[] Legs =
    [
        "trousers", "pants", "jeans", "skirt", "shorts", "hose", "rock", "pantalon", "falda", "jupe", "裤", "裙",
    ];
    private static readonly string[] Skin = ["skin", "haut", "piel", "peau", "皮肤"];

    /// <summary>What is not drawn: its colour dyes nothing else.</summary>
    private static readonly string[] Unseen =
    [
        "eyes", "eyed", "augen", "ojos", "yeux", "眼", "scarf", "schal", "bufanda", "echarpe", "围巾", "collar", "halsband", "ribbon",
        "schleife", "lazo", "ruban", "backpack", "rucksack", "mochila", "bag", "glasses", "brille", "gafas", "lunettes",
    ];

    /// <summary>Words that a colour follows.</summary>
    private static readonly string[] Leading =
    [
        "pelo", "cabello", "cheveux", "pantalon", "falda", "jupe", "piel", "peau", "ojos", "yeux", "bufanda", "echarpe", "lazo", "ruban",
        "mochila", "gafas", "lunettes",
    ];

    private readonly FoundCue[] colours = [.. cues.Where(cue => cue.Cue is PromptCue.OfColour && !Belongs(text, cue.At, Unseen))];

    /// <summary>True when nothing is said of them.</summary>
    public bool None => colours.Length == 0 && palette.Count == 0;

    /// <summary>
    /// What is said in place of what was rolled. A palette comes before the description, and of several colours for one
    /// part the first is meant.
    /// </summary>
    public Colouring On(Colouring rolled)
    {
        var worn = text.Contains("blond", StringComparison.Ordinal) ? rolled with { Hair = 0xD2A85E } : rolled;
        worn = palette.Count > 1 && palette[1] is { } second ? worn with { Trousers = second } : worn;
        worn = colours.Reverse().Aggregate(worn, Put);
        return palette.Count > 0 && palette[0] is { } main ? worn with { Coat = main } : worn;
    }

    private Colouring Put(Colouring worn, FoundCue found)
    {
        var rgb = ((PromptCue.OfColour)found.Cue).Rgb;
        return found.At switch
        {
            var at when Belongs(text, at, Hair) => worn with { Hair = rgb },
            var at when Belongs(text, at, Legs) => worn with { Trousers = rgb },
            var at when Belongs(text, at, Skin) => worn with { Skin = rgb },
            _ => worn with { Coat = rgb },
        };
    }

    /// <summary>A colour belongs to the word it stands before, or, in Romance languages, right after.</summary>
    private static bool Belongs(string text, int at, string[] words)
    {
        var before = text[..at].TrimEnd();
        var ahead = text[at..Math.Min(text.Length, at + 15)];
        return words.Any(word =>
            ahead.Contains(word, StringComparison.Ordinal) || (Leading.Contains(word) && before.EndsWith(word, StringComparison.Ordinal)));
    }
}
