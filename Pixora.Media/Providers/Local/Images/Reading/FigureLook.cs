using Pixora.Media.Providers.Local.Images.Chance;

namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>
/// How one character of the film looks. The same description always gives the same shape, whatever the scene.
/// </summary>
/// <param name="Kind"><see cref="Subject.Person"/>, or what else the description names.</param>
/// <param name="IsNatural">True when no colour is named, so that an animal may keep the one of its kind.</param>
/// <param name="LongCoat">A coat or dress down to the knees instead of a jacket.</param>
internal sealed record FigureLook(
    Subject Kind, Colouring Colouring, bool IsNatural, bool LongHair, bool LongCoat, bool Hat)
{
    /// <param name="look">As <see cref="Tasks.Character.Look"/>.</param>
    /// <param name="take">
    /// Another one gives other colours where none are named; 0 leaves them to the description.
    /// </param>
    public static FigureLook Of(string look, int take = 0)
    {
        var (description, palette) = LookColours.Read(look);
        var text = FoldedText.Of(description);
        var cues = Lexicon.Find(description);
        var random = new SeededRandom(SeededRandom.HashOf(text));
        var rolled = Colouring.Roll(random);
        var named = new NamedColours(text, cues, palette);
        return new FigureLook(
            KindOf(cues),
            named.On(take == 0 ? rolled : Colouring.Roll(SeededRandom.For((ulong)take, text))),
            named.None,
            HasLongHair(text, random),
            HasLongCoat(text, random),
            Names(text, [" hat ", " cap ", "hut ", "mutze", "sombrero", "chapeau", "帽"]));
    }

    private static Subject KindOf(IReadOnlyList<FoundCue> cues) =>
        cues
            .Select(cue => cue.Cue)
            .OfType<PromptCue.OfSubject>()
            .Select(cue => cue.Subject)
            .FirstOrDefault(SubjectTraits.IsBeing, Subject.Person);

    private static bool HasLongHair(string text, SeededRandom random) =>
        Names(
            text,
            [
                "long hair", "lange haare", "ponytail", "pelo largo", "cheveux longs", "长发", "woman", "girl", "frau",
                "madchen", "mujer", "femme", "女",
            ])
        || (!Names(text, [" man ", " boy ", "mann", "junge", "hombre", "homme", "男", "short hair", "bald"]) && random.Chance(0.3f));

    private static bool HasLongCoat(string text, SeededRandom random) =>
        Names(
            text,
            ["coat", "dress", "cloak", "cape", "robe", "mantel", "kleid", "abrigo", "vestido", "manteau", "大衣", "长袍", "裙"])
            || random.Chance(0.2f);

    private static bool Names(string text, string[] words) =>
        words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
