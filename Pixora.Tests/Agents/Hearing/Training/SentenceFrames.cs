namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>
/// Makes sentences from frames with a gap and nouns that fill it: "get rid of X" with "the music". They teach which way
/// a wish goes, and weigh less than what somebody wrote.
/// </summary>
internal static class SentenceFrames
{
    private static readonly string[] Parts = ["music", "voice", "captions", "title", "transition", "cta"];

    internal static IEnumerable<TrainingSentence> Read(IEnumerable<string> lines)
    {
        var language = "";
        var nouns = new Dictionary<string, string[]>();
        var turn = 0;
        foreach (var line in lines)
        {
            if (line.StartsWith("lang ", StringComparison.Ordinal))
            {
                language = line[5..];
                nouns.Clear();
                continue;
            }

            if (line.Split(": ", 2) is not [var name, var list] || name.StartsWith('#'))
            {
                continue;
            }

            if (name.StartsWith("N ", StringComparison.Ordinal))
            {
                nouns[name[2..]] = list.Split('|');
                continue;
            }

            foreach (var frame in list.Split('|'))
            {
                foreach (var (noun, words) in nouns.Where(noun => Meaning(name, noun.Key) is not null))
                {
                    var label = Meaning(name, noun)!.Split(' ');
                    var text = frame.Replace("X", words[turn++ % words.Length], StringComparison.Ordinal);
                    yield return new(TrainingSentence.Frames, language, label[0], label[1], text);
                }
            }
        }
    }

    /// <summary>What a frame says with a noun; null where it says nothing sensible.</summary>
    private static string? Meaning(string frame, string noun) => (frame, noun) switch
    {
        ("OFF", "scene") => "removescene do",
        ("KEEP", "scene") => "scenecontent keep",
        ("CHG", "scene") => "scenecontent do",
        ("SLEN+", "scene") => "scenelength more",
        ("SLEN-", "scene") => "scenelength less",
        ("SLEN+", "film") => "length more",
        ("SLEN-", "film") => "length less",
        ("LOUD", "music" or "voice") => "volume more",
        ("SOFT", "music" or "voice") => "volume less",
        ("OFF", _) when Parts.Contains(noun) => noun + " off",
        ("ADD", _) when Parts.Contains(noun) => noun + " do",
        ("KEEP", "music" or "voice" or "captions" or "title") => noun + " keep",
        ("CHG", "music" or "voice" or "title") => noun + " do",
        _ => null,
    };
}
