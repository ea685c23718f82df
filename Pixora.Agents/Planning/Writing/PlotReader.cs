using System.Text.RegularExpressions;
using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Writing;

/// <summary>
/// Finds what a request tells, deed by deed and place by place, or lists: "a boy finds three keys, in a tower, under a pier and in a
/// bakery, and opens a door" is four scenes.
/// </summary>
internal static partial class PlotReader
{
    /// <summary>Letters by which the subject is found again in the request.</summary>
    private const int Known = 24;

    /// <summary>Words of a thing in a list.</summary>
    private const int LongestItem = 5;

    private const int LeastItems = 3;

    private const int MostParts = 12;

    private static readonly char[] Ends = ['.', '!', '?', '\n', '。', '！', '？'];

    private static readonly char[] ChineseMarks = ['，', '；', '、'];

    internal static RequestPlot Read(BriefReading reading)
    {
        var sentence = Sentence(reading);
        var plot = reading.PromptLanguage == "zh" ? Chinese(sentence)
            : PlotWords.For(reading.PromptLanguage) is { } words ? Spaced(sentence, words)
            : RequestPlot.None;
        return plot with { Sentence = plot.Seen.Count > 0 ? sentence : "" };
    }

    /// <summary>A subject with the article that stands before it in the request.</summary>
    internal static string WithArticle(BriefReading reading)
    {
        var at = reading.Request?.Text.Source.IndexOf(reading.Subject, StringComparison.Ordinal) ?? -1;
        return at > 0 ? ArticleBefore(reading.Request!.Text.Source[..at]) + reading.Subject : reading.Subject;
    }

    private static RequestPlot Spaced(string sentence, PlotWords words)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        var told = words.WithoutRelative(colon < 0 ? sentence : sentence[(colon + 2)..]);
        var parts = Parts(told, words);
        return parts.Count is >= 2 and <= MostParts && words.IsTold(parts[0])
            && parts.Skip(1).Any(part => words.IsPlace(words.Bare(part)) || words.IsDeed(words.Bare(part)))
            ? Plot(parts, words)
            : List(told, colon < 0 ? LeastItems : LeastItems - 1, words);
    }

    private static RequestPlot Plot(List<string> parts, PlotWords words)
    {
        var bare = parts.Select(words.Bare).ToList();
        var places = bare.Skip(1).TakeWhile(words.IsPlace).Count();
        var one = words.OneOf(bare[0], places);
        var actor = words.Actor(bare[0]);
        var seen = bare.Select((part, index) =>
            index == 0 ? one
            : words.IsPlace(part) ? $"{one}, {part}"
            : words.IsDeed(part) ? $"{actor} {part}"
            : part).ToList();
        var said = parts.Select(Spoken).ToList();
        if (places > 0)
        {
            // What happens is told at the first place.
            seen.RemoveAt(0);
            said[1] = Spoken($"{parts[0]}, {parts[1]}");
            said.RemoveAt(0);
        }

        return new([.. seen], [.. said]);
    }

    /// <param name="least">How many things make a list.</param>
    private static RequestPlot List(string list, int least, PlotWords words)
    {
        var parts = Items(list, words);
        return parts.Count >= least && parts.Count <= MostParts
            && parts.TrueForAll(part => SubjectWord.In(part).Count is >= 1 and <= LongestItem)
            ? new([.. parts], [])
            : RequestPlot.None;
    }

    private static RequestPlot Chinese(string sentence)
    {
        var parts = sentence.Split(ChineseMarks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Any(char.IsLetter)).ToArray();
        return parts.Length is < 2 or > MostParts || !parts[0].StartsWith('一') || parts[0].Length < 5
            ? RequestPlot.None
            : new([.. parts.Select((part, index) => index == 0 ? part : $"{parts[0]}，{part}")], [.. parts.Select(part => part + "。")]);
    }

    /// <summary>The sentence that names the subject, without the wishes in it.</summary>
    private static string Sentence(BriefReading reading)
    {
        var subject = reading.Subject.ReplaceLineEndings(" ").TrimEnd('…');
        var text = reading.Request?.Text.Source ?? subject;
        var start = text.IndexOf(subject[..Math.Min(Known, subject.Length)], StringComparison.Ordinal);
        if (start < 0 || subject.Length < Known)
        {
            return subject;
        }

        var end = text.IndexOfAny(Ends, start);
        var letters = text[..(end < 0 ? text.Length : end)].ToCharArray();
        foreach (var clause in reading.Request!.Clauses.Where(clause => clause.Start > start && BriefClauses.IsBelieved(clause)))
        {
            letters.AsSpan(Math.Min(clause.Start, letters.Length)..Math.Min(clause.End, letters.Length)).Fill(' ');
        }

        return ArticleBefore(text[..start]) + new string(letters)[start..].Trim(' ', ',', '，');
    }

    private static string ArticleBefore(string text) => Article().Match(text).Value;

    /// <summary>The parts of a sentence, each with the word that joins it to the one before.</summary>
    private static List<string> Parts(string sentence, PlotWords words)
    {
        var parts = new List<string>();
        var from = 0;
        foreach (var joint in words.Joints(sentence))
        {
            var rest = sentence[(joint.Index + joint.Length)..];
            if (joint.Value.TrimStart() is [',' or ';', ..] || words.IsPlace(rest) || words.IsDeed(rest))
            {
                parts.Add(sentence[from..joint.Index].Trim());
                from = joint.Index + (joint.Value.TrimStart() is [',' or ';', ..] ? joint.Value.IndexOfAny([',', ';']) + 1 : 0);
            }
        }

        parts.Add(sentence[from..].Trim());
        return parts.FindAll(part => part.Any(char.IsLetter));
    }

    private static List<string> Items(string list, PlotWords words)
    {
        var items = new List<string>();
        var from = 0;
        foreach (var joint in words.Joints(list))
        {
            items.Add(list[from..joint.Index].Trim());
            from = joint.Index + joint.Length;
        }

        items.Add(list[from..].Trim());
        return items.FindAll(item => item.Length > 0);
    }

    [GeneratedRegex(@"(?<!\S)(?:an?|the|ein|eine|einen|einem|der|die|das|un|une|una|el|la|le)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    private static string Spoken(string part)
    {
        var words = FilmTitle.Capital(part.Trim(' ', ',', ';'));
        return Sentences.Ends(words) ? words : words + ".";
    }
}
