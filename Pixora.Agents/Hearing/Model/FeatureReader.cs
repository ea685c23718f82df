namespace Pixora.Agents.Hearing.Model;

/// <summary>Reads the features of a clause.</summary>
internal sealed class FeatureReader(ConceptLexicon lexicon)
{
    /// <summary>Words after a negation that it is taken to reach.</summary>
    private const int Reach = 4;

    /// <summary>Concepts apart at which two of them still count as a pair.</summary>
    private const int PairDistance = 8;

    /// <summary>
    /// The concepts that say what is to become of something; their order tells "remove" from "don't remove".
    /// </summary>
    private static readonly HashSet<string> Directions =
    [
        "NEG", "WITHOUT", "NEVER", "NEEDLESS", "REMOVE", "KEEP", "CHANGE", "ADD", "MORE", "LESS", "TOO", "LOUD",
        "QUIET", "LONGW",
        "SHORTW", "FAST", "SLOW", "ENOUGH", "GOODW", "BADW", "CONTRARY", "QUESTION", "BUTW", "STOP", "GO", "NOTYET",
        "TIGHT",
    ];

    internal ClauseFeatures Read(string text)
    {
        var words = WordSplitter.Split(text);
        var found = Words(words);
        return new([.. found.Concat(Runs(words)).Distinct().Order()], [.. found.Order()], Concepts(words));
    }

    /// <summary>A feature that holds only together with a label, such as a word in a clause about music.</summary>
    internal static uint Cross(uint label, uint feature) => (((label * 16777619) ^ feature) * 2654435761) + 97;

    internal static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }

    private static HashSet<uint> Words(List<string> words)
    {
        var found = new HashSet<uint>();
        for (var place = 0; place < words.Count; place++)
        {
            var word = words[place];
            var next = place + 1 < words.Count ? words[place + 1] : "$";
            found.Add(Hash("w:" + word));
            found.Add(Hash("p:" + word + "_" + next));
            if (place == 0)
            {
                found.Add(Hash("p:^_" + word));
            }

            if (WordSplitter.IsHan(word[0]) && place + 2 < words.Count)
            {
                found.Add(Hash("h:" + word + next + words[place + 2]));
            }
        }

        return found;
    }

    /// <summary>Runs of three to five characters within words.</summary>
    private static IEnumerable<uint> Runs(List<string> words) =>
        from word in words
        where !WordSplitter.IsHan(word[0])
        let closed = "<" + word + ">"
        from length in Enumerable.Range(3, 3)
        from start in Enumerable.Range(0, Math.Max(0, closed.Length - length + 1))
        select Hash(string.Concat("c:", closed.AsSpan(start, length)));

    private uint[] Concepts(List<string> words)
    {
        var found = new HashSet<uint>();
        var seen = new List<SeenConcept>();
        var negated = int.MinValue;
        for (var place = 0; place < words.Count; place++)
        {
            var names = lexicon.At(words, place).ToList();
            foreach (var name in names)
            {
                found.Add(Hash("k:" + name));
                if (place <= negated + Reach && name != "NEG")
                {
                    found.Add(Hash("n:" + name));
                }

                seen.Add(new(place, name));
            }

            if (names.Contains("NEG"))
            {
                negated = place;
                foreach (var before in seen.Where(before => before.Place < place && before.Place >= place - Reach))
                {
                    found.Add(Hash("b:" + before.Name));
                }
            }
        }

        AddPairs(found, seen);
        AxisFeatures.Add(found, seen);
        AddTurns(found, [.. seen.Where(one => Directions.Contains(one.Name))]);
        return [.. found.Order()];
    }

    /// <summary>Three directions in a row, at different words.</summary>
    private static void AddTurns(HashSet<uint> found, List<SeenConcept> turns)
    {
        for (var first = 0; first < turns.Count; first++)
        {
            for (var second = first + 1; second < turns.Count && second <= first + PairDistance; second++)
            {
                for (var third = second + 1; third < turns.Count && third <= second + PairDistance; third++)
                {
                    if (turns[first].Place < turns[second].Place && turns[second].Place < turns[third].Place)
                    {
                        found.Add(Hash("t:" + turns[first].Name + "_" + turns[second].Name + "_" + turns[third].Name));
                    }
                }
            }
        }
    }

    private static void AddPairs(HashSet<uint> found, List<SeenConcept> seen)
    {
        for (var first = 0; first < seen.Count; first++)
        {
            for (var second = first + 1; second < seen.Count && second <= first + PairDistance; second++)
            {
                if (seen[first].Place != seen[second].Place && seen[first].Name != seen[second].Name)
                {
                    found.Add(Hash("o:" + seen[first].Name + "_" + seen[second].Name));
                }
            }
        }

        found.Add(Hash("s:" + (seen.Count > 0 ? seen[0].Name : "-")));
        found.Add(Hash("e:" + (seen.Count > 0 ? seen[^1].Name : "-")));
    }
}
