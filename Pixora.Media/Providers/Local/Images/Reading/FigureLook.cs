using Pixora.Media.Providers.Local.Images.Chance;

namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>How one character of the film looks. The same description always gives the same look, whatever the scene.</summary>
/// <param name="Kind"><see cref="Subject.Person"/>, or what else the description names.</param>
/// <param name="Coat">0xRRGGBB, as all colours here.</param>
/// <param name="LongCoat">A coat or dress down to the knees instead of a jacket.</param>
internal sealed record FigureLook(Subject Kind, uint Coat, uint Trousers, uint Hair, uint Skin, bool LongHair, bool LongCoat, bool Hat)
{
    private static readonly uint[] Coats = [0x9A3B32, 0x2F5D7C, 0xC08A3A, 0x3F6B4F, 0x6B4A7A, 0x4A5560, 0xB05A3C, 0x2C3E5C];
    private static readonly uint[] Darks = [0x24272E, 0x2E3440, 0x3B3029, 0x27323A];
    private static readonly uint[] Hairs = [0x1D1715, 0x3A2519, 0x6B4526, 0xB58A4C, 0x8C8A88, 0x7A2E1C];
    private static readonly uint[] Skins = [0xE8BC9A, 0xD29A72, 0xA86F48, 0x6E452D];

    private static readonly string[] HairWords = ["hair", "haar", "pelo", "cabello", "cheveux", "blond", "头发", "发"];
    private static readonly string[] LegWords = ["trousers", "pants", "jeans", "skirt", "shorts", "hose", "rock", "pantalon", "falda", "jupe", "裤", "裙"];

    public static FigureLook Of(string description)
    {
        var text = FoldedText.Of(description);
        var cues = Lexicon.Find(description);
        var dice = new Dice(Dice.HashOf(text));
        var coat = dice.Pick(Coats);
        var trousers = dice.Pick(Darks);
        var hair = text.Contains("blond", StringComparison.Ordinal) ? 0xD2A85Eu : dice.Pick(Hairs);
        foreach (var (at, colour) in Colours(cues))
        {
            (coat, trousers, hair) = (Belongs(text, at, HairWords), Belongs(text, at, LegWords)) switch
            {
                (true, _) => (coat, trousers, colour),
                (_, true) => (coat, colour, hair),
                _ => (colour, trousers, hair),
            };
        }

        return new FigureLook(KindOf(cues), coat, trousers, hair, dice.Pick(Skins), HasLongHair(text, dice), HasLongCoat(text, dice), Names(text, [" hat ", " cap ", "hut ", "mutze", "sombrero", "chapeau", "帽"]));
    }

    private static IEnumerable<(int At, uint Colour)> Colours(IReadOnlyList<FoundCue> cues) =>
        cues.Where(cue => cue.Cue is Cue.OfColour).Select(cue => (cue.At, ((Cue.OfColour)cue.Cue).Rgb)).Reverse();

    /// <summary>A colour belongs to the word it stands before, or, in Romance languages, right after.</summary>
    private static bool Belongs(string text, int at, string[] words)
    {
        var before = text[..at].TrimEnd();
        return Names(text[at..Math.Min(text.Length, at + 15)], words) || words.Any(word => before.EndsWith(word, StringComparison.Ordinal));
    }

    private static Subject KindOf(IReadOnlyList<FoundCue> cues) =>
        cues.Select(cue => cue.Cue).OfType<Cue.OfSubject>().Select(cue => cue.Subject).FirstOrDefault(SubjectTraits.IsBeing, Subject.Person);

    private static bool HasLongHair(string text, Dice dice) =>
        Names(text, ["long hair", "lange haare", "ponytail", "pelo largo", "cheveux longs", "长发", "woman", "girl", "frau", "madchen", "mujer", "femme", "女"])
        || (!Names(text, [" man ", " boy ", "mann", "junge", "hombre", "homme", "男", "short hair", "bald"]) && dice.Chance(0.3f));

    private static bool HasLongCoat(string text, Dice dice) =>
        Names(text, ["coat", "dress", "cloak", "cape", "robe", "mantel", "kleid", "abrigo", "vestido", "manteau", "大衣", "长袍", "裙"]) || dice.Chance(0.2f);

    private static bool Names(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
