using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pixora.Agents.Planning.Reading.Scripts;

/// <summary>Markdown as plain lines: its signs are not spoken, its words are.</summary>
internal static partial class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The text itself when it has no mark of Markdown.</summary>
    public static string Read(string text)
    {
        if (!Signs().IsMatch(text))
        {
            return text;
        }

        // Spaces in front would make code of dialogue, and a line under a sentence a heading of it.
        var document = Markdown.Parse(Indent().Replace(Rule().Replace(Tag().Replace(text, ""), "\n***\n"), ""),
            Pipeline);
        var plain = new StringBuilder();
        Write(document, plain);
        return Gaps().Replace(plain.ToString(), "\n\n").Trim('\n');
    }

    private static void Write(ContainerBlock blocks, StringBuilder plain)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    plain.Append('\n').Append(new string('#',
                        heading.Level)).Append(' ').Append(Words(heading.Inline)).Append('\n');
                    break;
                case Table table:
                    plain.Append('\n').Append(
                        ScriptTable.Read([.. table.OfType<TableRow>().Select(Cells)])).Append('\n');
                    break;
                case ListBlock list:
                    WriteItems(list, plain);
                    break;
                case CodeBlock code:
                    plain.Append('\n').Append(code.Lines.ToString()).Append('\n');
                    break;
                case ParagraphBlock paragraph:
                    plain.Append('\n').Append(Paragraph(paragraph)).Append('\n');
                    break;
                case ContainerBlock others:
                    Write(others, plain);
                    break;
            }
        }
    }

    private static void WriteItems(ListBlock list, StringBuilder plain)
    {
        plain.Append('\n');
        var number = int.TryParse(list.OrderedStart, out var first) ? first : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var words = new StringBuilder();
            Write(item, words);
            plain.Append(list.IsOrdered ? $"{number++}. " : "").Append(words.ToString().Trim('\n')).Append('\n');
        }
    }

    /// <summary>A paragraph that is emphasised as a whole is a direction; asterisks alone tell it.</summary>
    private static string Paragraph(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 1 } only && only.NextSibling is null
            ? $"({Words(only)})"
            : Words(paragraph.Inline);

    private static string[] Cells(TableRow row) => [.. row.OfType<TableCell>().Select(cell =>
    {
        var words = new StringBuilder();
        Write(cell, words);
        return words.ToString().Trim();
    })];

    private static string Words(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines is null ? Enumerable.Empty<Inline>() : inlines)
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                AutolinkInline => "",
                LinkInline { IsImage: true } picture => $"[{Words(picture)}]",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => "\n",
                ContainerInline inner => Words(inner),
                _ => "",
            });
        }

        return words.ToString();
    }

    [GeneratedRegex(
        @"\*\*|__|\]\(|```|`[^`\n]+`|^[ \t]{0,3}(?:\#{1,6} |[-+*] |> ?|\|.*\||(?:-{3,}|\*{3,}|_{3,})[ \t]*$)"
        + @"|(?<![\w*])\*[^\s*][^*\n]*\*(?![\w*])",
        RegexOptions.Multiline)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^[ \t]{4,}", RegexOptions.Multiline)]
    private static partial Regex Indent();

    [GeneratedRegex(@"^[ \t]*(?:-{3,}|={3,})[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex("</?[a-z][a-z0-9]*(?: [^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gaps();
}
