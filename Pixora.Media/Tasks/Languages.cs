using System.Collections.Frozen;

namespace Pixora.Media.Tasks;

/// <summary>The languages a film can have: the 183 codes of ISO 639-1.</summary>
public static class Languages
{
    private static readonly FrozenSet<string> Codes =
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu
        fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km
        kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
        or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr
        ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> RightToLeft = FrozenSet.Create(
        StringComparer.Ordinal, "ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

    // Measured with espeak-ng 1.51 on article 1 of the Universal Declaration of Human Rights, at the setting that gives
    // English 150 words a minute.
    private static readonly FrozenDictionary<string, SpeakingRate> Rates = new[]
    {
        PerSecond(SpeechUnit.Word, 3.3, "fr vi"),
        PerSecond(SpeechUnit.Word, 2.7, "uk"),
        PerSecond(SpeechUnit.Word, 2.5, "en"),
        PerSecond(SpeechUnit.Word, 2.4, "it da ru"),
        PerSecond(SpeechUnit.Word, 2.2, "de es pt sv cs hi"),
        PerSecond(SpeechUnit.Word, 2.0, "nl pl el fa"),
        PerSecond(SpeechUnit.Word, 1.8, "nb nn no id ms"),
        PerSecond(SpeechUnit.Word, 1.5, "ar fi hu et tr sw"),
        PerSecond(SpeechUnit.Word, 1.2, "ko"),
        PerSecond(SpeechUnit.Character, 3.6, "zh"),
        PerSecond(SpeechUnit.Character, 5.5, "ja"),
        PerSecond(SpeechUnit.Character, 5.6, "th lo km my bo dz"),
    }.SelectMany(rates => rates).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly SpeakingRate DefaultRate = new(SpeechUnit.Word, 2.1);

    // Measured with espeak-ng 1.51 at the rate of the local narrator, pauses left out: en to ar on fourteen passages of
    // narration each (within a tenth), the others on article 1 of the Universal Declaration of Human Rights.
    private static readonly FrozenDictionary<string, double> LetterRates = new Dictionary<string, double>
    {
        ["en"] = 12.2, ["de"] = 12.9, ["es"] = 12.1, ["fr"] = 15, ["zh"] = 3.7, ["ar"] = 7.5,
        ["pt"] = 11.5, ["it"] = 12.5, ["ja"] = 5, ["ko"] = 3.8, ["th"] = 5.5, ["he"] = 7,
        ["fa"] = 7.5, ["ur"] = 7.5, ["ru"] = 11.5, ["hi"] = 7.5, ["el"] = 11.5,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const double DefaultLetterRate = 11.5;

    /// <summary>Every code, in alphabetical order.</summary>
    public static ValueList<string> All { get; } = [.. Codes.Order(StringComparer.Ordinal)];

    /// <summary>True for a lowercase code of ISO 639-1.</summary>
    public static bool IsKnown(string? language) => language is not null && Codes.Contains(language);

    /// <summary>True for a language usually written from right to left.</summary>
    public static bool IsRightToLeft(string? language) => language is not null && RightToLeft.Contains(language);

    /// <summary>How fast narration in a language is spoken; an average when the language is not in the table.</summary>
    public static SpeakingRate SpeakingRate(string? language) =>
        language is not null && Rates.TryGetValue(language, out var rate) ? rate : DefaultRate;

    /// <summary>
    /// Letters and digits spoken in a second at pace 1, pauses left out: finer than
    /// <see cref="SpeakingRate(string?)"/>, since words differ in length. An average when the language was not
    /// measured.
    /// </summary>
    public static double LettersPerSecond(string? language) =>
        language is not null && LetterRates.TryGetValue(language, out var rate) ? rate : DefaultLetterRate;

    private static IEnumerable<KeyValuePair<string, SpeakingRate>> PerSecond(SpeechUnit unit, double count, string languages) =>
        languages.Split(' ').Select(language => KeyValuePair.Create(language, new SpeakingRate(unit, count)));
}
