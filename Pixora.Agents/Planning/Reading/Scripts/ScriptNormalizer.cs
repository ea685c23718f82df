namespace Pixora.Agents.Planning.Reading.Scripts;

/// <summary>
/// Brings a pasted script, however it is marked up, into the one form that is read for voice, captions, title and
/// picture alike: headings as <c>## …</c>, what is seen in square brackets, what is spoken as plain lines.
/// </summary>
/// <remarks>
/// Markdown, tables, Fountain, subtitle files, times, and labels of speakers and of parts are known. No sentence is
/// lost: what is not spoken becomes a note on the picture; only remarks on sound and cuts go. A text without any
/// of this stays as it is.
/// </remarks>
internal static class ScriptNormalizer
{
    /// <param name="text">A script, a request, or one after the other.</param>
    public static NormalizedText Normalize(string text)
    {
        var plain = text.ReplaceLineEndings("\n");
        if ((SubtitleFile.Read(plain) ?? Screenplay.Read(plain)) is { } script)
        {
            return new("", script, IsScript: true);
        }

        var flat = MarkdownText.Read(Directions.Read(plain));
        if (TimedText.Read(flat) is { } timed)
        {
            return new(timed.Before, Labels.Read(timed.Script) ?? Directions.Read(timed.Script), IsScript: true);
        }

        return Labels.Read(flat) is { } labelled ? new("", labelled, IsScript: true)
            : new("", Directions.Read(flat), IsScript: false);
    }
}

/// <summary>A text without its markup.</summary>
/// <param name="Before">What stands before the script.</param>
/// <param name="Text">The script; the whole text when it may be none.</param>
/// <param name="IsScript">True when its form says that it is one.</param>
internal sealed record NormalizedText(string Before, string Text, bool IsScript);
