using System.Globalization;
using System.Text;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Reads a prompt: a request for a film, a script, or a request followed by a script.</summary>
internal static class BriefReader
{
    /// <summary>Reads any text; it never fails, and reads the same text the same way.</summary>
    internal static BriefReading Read(string prompt)
    {
        var text = Clean(prompt);
        var (request, script) = ScriptReader.Separate(text);
        return ReadRequest(request, text) with { Script = script };
    }

    private static BriefReading ReadRequest(string request, string whole)
    {
        var tongues = Lexicons.Tongues.Find(request);
        var lengths = LengthReader.Find(request);
        var aspects = Lexicons.Aspect.Find(request);
        var voice = Lexicons.Voice.Find(request);
        var captions = Lexicons.Captions.Find(request);
        var scenes = SceneCountReader.Find(request);
        var language = LanguageDetector.Detect(string.IsNullOrWhiteSpace(request) ? whole : request);
        Mention[] claims =
        [
            .. tongues,
            .. lengths,
            .. aspects,
            .. voice,
            .. captions,
            .. scenes is { } count ? [count] : Array.Empty<Mention>(),
        ];
        return new()
        {
            Subject = SubjectReader.Read(request, claims),
            PromptLanguage = language,
            Language = First(tongues),
            Lengths = [.. lengths.Select(length => double.Parse(length.Meaning, CultureInfo.InvariantCulture))],
            Aspects = [.. aspects.Select(aspect => Enum.Parse<AspectRatio>(aspect.Meaning)).Distinct()],
            Style = FirstOf<VisualStyle>(Lexicons.Style, request),
            Mood = FirstOf<MusicMood>(Lexicons.Mood, request),
            Genre = FirstOf<MusicGenre>(Lexicons.Genre, request),
            Music = Says(voice, "no-music") ? false : null,
            Narrated = Says(voice, "silent") ? false : Says(voice, "narrated") ? true : null,
            Voice = voice
                .Select(mention => Enum.TryParse<VoiceType>(mention.Meaning, ignoreCase: true, out var type) ? type : (VoiceType?)null)
                .FirstOrDefault(type => type is not null),
            Captions = First(captions) is { } mode ? Enum.Parse<CaptionMode>(mode) : null,
            Scenes = scenes is { } asked ? int.Parse(asked.Meaning, CultureInfo.InvariantCulture) : null,
            Cast = CastReader.Read(request),
        };
    }

    private static string? First(IReadOnlyList<Mention> mentions) => mentions.Count == 0 ? null : mentions[0].Meaning;

    private static T? FirstOf<T>(PhraseLexicon lexicon, string text)
        where T : struct, Enum => First(lexicon.Find(text)) is { } name ? Enum.Parse<T>(name) : null;

    private static bool Says(IReadOnlyList<Mention> mentions, string meaning) =>
        mentions.Any(mention => mention.Meaning == meaning);

    /// <summary>
    /// Line ends as <c>\n</c>; a space for other control characters and for halves of surrogate pairs, which no later
    /// step could draw or speak.
    /// </summary>
    private static string Clean(string prompt)
    {
        var text = new StringBuilder(prompt.Length);
        foreach (var rune in prompt.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var broken = rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value != '\n');
            text.Append(broken ? " " : rune.ToString());
        }

        return text.ToString().Trim();
    }
}
