namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>Which of espeak-ng's languages an ISO 639-1 code means.</summary>
internal static class EspeakLanguages
{
    // Where its name is another, or where one of several is the usual one.
    private static readonly Dictionary<string, string> Preferred = new(StringComparer.Ordinal)
    {
        ["en"] = "en-us",
        ["fr"] = "fr-fr",
        ["no"] = "nb",
        ["pt"] = "pt-br",
        // Its plain Mandarin voice reads the pinyin it makes of the characters as English.
        ["zh"] = "cmn-latn-pinyin",
    };

    // Its Japanese reads kana only and says of every kanji that it is one.
    private static readonly string[] Unintelligible = ["ja"];

    /// <summary>The voice that speaks it; null when there is no voice, or none that can be understood.</summary>
    /// <param name="voices">As <see cref="EspeakEngine.Voices"/>.</param>
    public static string? Find(string language, IReadOnlyDictionary<string, string> voices)
    {
        var wanted = Preferred.GetValueOrDefault(language, language);
        return Unintelligible.Contains(language) || language.Length != 2 ? null
            : voices.GetValueOrDefault(wanted) ?? voices.Keys
                .Where(name => name.StartsWith(language + "-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(name => voices[name]).FirstOrDefault();
    }
}
