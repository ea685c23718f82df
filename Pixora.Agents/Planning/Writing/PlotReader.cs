using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Writing;

/// <summary>
/// Finds what a request tells, deed by deed and place by place, or lists: "a boy finds three keys, in a tower, under a pier and in a
/// bakery, and opens a door" is four scenes.
/// </summary>
internal static class PlotReader
{
    /// <summary>Letters by which the subject is found again in the request.</summary>
    private const int Known = 24;

    private const int LongestItem = 5;

    private const int MostParts = 12;

    private static readonly char[] Ends = ['.', '!', '?', '\n', '。', '！', '？'];

    private static readonly char[] ChineseMarks = ['，', '；', '、'];

    internal static RequestPlot Read(BriefReading reading)
    {
        var sentence = Sentence(reading);
        if (reading.PromptLanguage == "zh")
        {
            return Chinese(sentence);
        }

        if (PlotWords.For(reading.PromptLanguage) is not { } words)
        {
            return RequestPlot.None;
        }

        var told = words.WithoutRelative(sentence);
        var parts = Parts(told, words);
        if (parts.Count < 2 || parts.Count > MostParts)
        {
            return RequestPlot.None;
        }

        return words.IsTold(parts[0]) && parts.Skip(1).Any(part => words.IsPlace(words.Bare(part)) || words.IsDeed(words.Bare(part)))
            ? Plot(parts, words)
            : List(told, words);
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

    /// <summary>Three things or more, or what stands after a colon.</summary>
    private static RequestPlot List(string sentence, PlotWords words)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        var parts = Items(colon < 0 ? sentence : sentence[(colon + 2)..], words);
        return parts.Count >= (colon < 0 ? 3 : 2) && parts.TrueForAll(part => SubjectWord.In(part).Count is >= 1 and <= LongestItem)
            ? new([.. parts], [])
            : RequestPlot.None;
    }

    private static RequestPlot Chinese(string sentence)
    {
        var parts = sentence.Split(ChineseMarks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is < 2 or > MostParts || !parts[0].StartsWith('一') || parts[0].Length < 5
            ? RequestPlot.None
            : new([.. parts.Select((part, index) => index == 0 ? part : $"{parts[0]}，{part}")], [.. parts.Select(part => part + "。")]);
    }

    /// <summary>The sentence that names the subject, without the wishes in it.</summary>
    private static string Sentence(BriefReading reading)
    {
        var subject = reading.Subject.TrimEnd('…');
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

        return new string(letters)[start..].Trim(' ', ',', '，');
    }

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
        return parts.FindAll(part => part.Length > 0);
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

    private static string Spoken(string part)
    {
        var words = FilmTitle.Capital(part.Trim(' ', ',', ';'));
        return Sentences.Ends(words) ? words : words + ".";
    }
}
