using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads edits of the film as a whole.</summary>
internal static class FilmEditReader
{
    /// <summary>Null when it is none, or when more than one word of the sentence was not found.</summary>
    internal static EditIntent? Read(EditSentence sentence) =>
        sentence.Scenes.Count > 0 ? null
        : Title(sentence) ?? (sentence.Unread() > 1 ? null : Part(sentence));

    private static EditIntent? Part(EditSentence sentence) =>
        sentence.Concerns("captions") || sentence.Captions.Count > 0 ? Captions(sentence)
        : Language(sentence) is { } language ? new EditIntent.ChangeLanguage(language)
        : sentence.Concerns("music") ? SoundEditReader.Music(sentence)
        : sentence.Concerns("voice") || sentence.Voices.Count > 0 ? SoundEditReader.Voice(sentence)
        : Aspect(sentence) is { } aspect ? new EditIntent.ChangeAspect(aspect)
        : sentence.Concerns("picture") ? null
        : Style(sentence) is { } style ? new EditIntent.ChangeStyle(style)
        : sentence.Concerns("style") ? null
        : Length(sentence);

    private static EditIntent.ChangeTitle? Title(EditSentence sentence)
    {
        if (sentence.Topics.FirstOrDefault(topic => topic.Meaning == "name") is { Meaning: not null } named)
        {
            return Named(sentence.Text[named.End..]);
        }

        return sentence.Topics.FirstOrDefault(topic => topic.Meaning == "title") is { Meaning: not null } title
            && ContentReader.Find(sentence.Text, title.End) is { } content
            ? Named(content.Text)
            : null;
    }

    private static EditIntent.ChangeTitle? Named(string text)
    {
        var title =
            text.Trim().Trim('"', '“', '”', '„', '«', '»', '「', '」', '《', '》', ':', '：', ' ', '.', '。', '!').Trim();
        return title.Length is > 0 and <= FilmLimits.LongestTitle ? new(title) : null;
    }

    private static EditIntent.ChangeCaptions? Captions(EditSentence sentence) =>
        sentence.Captions is [{ Meaning: var mode }, ..] ? new(Enum.Parse<CaptionMode>(mode))
        : sentence.Says("off") || sentence.Does("remove") || sentence.Does("cancel") ? new(CaptionMode.Soft)
        : sentence.Says("on") || sentence.Does("add") ? new(CaptionMode.Burned)
        : null;

    private static string? Language(EditSentence sentence) =>
        sentence.Tongues is [var tongue, ..] ? tongue.Meaning
        : sentence.Languages is [var language, ..]
            && (sentence.Concerns("language") || sentence.Concerns("voice") || sentence.Does("change"))
            ? language.Meaning
        : null;

    private static AspectRatio? Aspect(EditSentence sentence) =>
        sentence.Aspects.Concat(sentence.Degrees)
            .Select(mention => Enum.TryParse<AspectRatio>(mention.Meaning, ignoreCase: true, out var aspect) ? aspect : (AspectRatio?)null)
            .OfType<AspectRatio>()
            .Distinct()
            .ToList() is [var only] ? only : null;

    private static VisualStyle? Style(EditSentence sentence) =>
        sentence.Styles is [var style, ..] ? Enum.Parse<VisualStyle>(style.Meaning)
        : sentence.Concerns("style") ? Enum.GetValues<VisualStyle>().Cast<VisualStyle?>().FirstOrDefault(
            style => IsNamed(sentence, style))
        : null;

    private static bool IsNamed(EditSentence sentence, VisualStyle? style) =>
        sentence.Text.Contains($"{style}", StringComparison.OrdinalIgnoreCase);

    private static EditIntent.ChangeLength? Length(EditSentence sentence) =>
        TimeReader.Read(sentence) is { } time && (
            sentence.Actions.Count > 0 || sentence.Concerns("length") || sentence.Concerns("film"))
            ? new(time)
            : null;
}
