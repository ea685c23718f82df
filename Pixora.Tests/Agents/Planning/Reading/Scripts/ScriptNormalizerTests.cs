using CsCheck;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Tests.Agents.Planning.Reading.Scripts;

/// <summary>However a script is marked up, what is meant to be spoken is spoken, and nothing else.</summary>
public sealed class ScriptNormalizerTests
{
    private static readonly string[] Stock =
    [
        "The boats are still asleep in the harbour.", "Then the wind comes up from the west.",
        "Nobody knows who opened the gate.",
        "A red kite rises over the roofs.", "Is anybody there?", "The last train leaves at noon.",
        "We wait until it is dark!",
    ];

    /// <summary>Name, script, what is spoken, words that are neither spoken nor in a heading.</summary>
    private static readonly (string Name, string Script, string Spoken, string Gone)[] Table =
    [
        ("bold and rules", "**The boats** are asleep.\n\n---\n\nThen the *wind* comes up.\n\nNobody `sees` it.",
            "The boats are asleep. Then the wind comes up. Nobody sees it.", "* - `"),
        ("list and link", "- The [old port](https://example.com/a) sleeps.\n- The wind comes up.\n- Nobody sees it.",
            "The old port sleeps. The wind comes up. Nobody sees it.", "http ]("),
        ("quote", "> The boats are asleep.\n> Then the wind comes up.\n> Nobody sees it.",
            "The boats are asleep. Then the wind comes up. Nobody sees it.", ">"),
        ("rule under a sentence", "The boats are asleep.\n---\nThe wind comes up.\n---\nNobody sees it.",
            "The boats are asleep. The wind comes up. Nobody sees it.", "---"),
        ("speakers", "HOST: The boats are asleep. GUEST: Then the wind comes up. HOST: Nobody sees it.",
            "The boats are asleep. Then the wind comes up. Nobody sees it.", "HOST GUEST"),
        ("speakers in lines", "Anna: The boats are asleep.\nBen (quietly): The wind comes up.\nAnna: Nobody sees it.",
            "The boats are asleep. The wind comes up. Nobody sees it.", "Anna Ben quietly"),
        ("hook", "Hook: The boats are asleep. Body: The wind comes up. CTA: Come and see it.",
            "The boats are asleep. The wind comes up. Come and see it.", "Hook Body CTA"),
        ("times", "0:00 Rain falls on the town. 0:05 The streets empty. 0:10 Nobody sees it.",
            "Rain falls on the town. The streets empty. Nobody sees it.", "0:0"),
        ("times in brackets", "[00:00 - 00:05] Rain falls.\n[00:05 - 00:12] The streets empty.",
            "Rain falls. The streets empty.", "00:"),
        ("directions",
            "(Upbeat music plays)\nThe boats are asleep.\n*knife chopping*\nThe wind comes up.\nNobody sees it at all.",
            "The boats are asleep. The wind comes up. Nobody sees it at all.", "music plays"),
        ("table",
            "| Scene | Voice-over | Visual |\n|---|---|---|\n| 1 | The boats are asleep. | fog |\n| 2 | The wind comes up. | sails |",
            "The boats are asleep. The wind comes up.", "|"),
        ("subtitles", "1\n00:00:00,000 --> 00:00:02,000\nThe boats <i>are</i> asleep.\n\n"
                + "2\n00:00:02,000 --> 00:00:04,000\nThe wind\ncomes up.",
            "The boats are asleep. The wind comes up.", "--> <i>"),
        ("WebVTT",
            "WEBVTT\n\n00:00.000 --> 00:02.000\nThe boats are asleep.\n\n00:02.000 --> 00:04.000\nThe wind comes up.",
            "The boats are asleep. The wind comes up.", "WEBVTT"),
        ("Fountain", "Title: The Port\n\nINT. HARBOUR - DAWN\n\nFog over grey water.\n\n"
                + "ANNA\n(softly)\nThe boats are asleep.\n\nCUT TO:\n\nEXT. SEA - DAY\n\nBEN\nThe wind comes up.",
            "The boats are asleep. The wind comes up.", "ANNA softly CUT"),
        ("quoted start",
            "“真的吗？”他问，声音很轻，几乎没有人听见。"
                + "“真的。”她说，然后把门打开了。外面下着很大的雪。",
            "“真的吗？”他问，声音很轻，几乎没有人听见。"
                + "“真的。”她说，然后把门打开了。外面下着很大的雪。", ""),
        ("abbreviations",
            "It moved approx. 40 tons to Portland, Inc. taxes were paid. Dr. Gray saw it. Nobody else did, z. B. nobody.",
            "It moved approx. 40 tons to Portland, Inc. taxes were paid. Dr. Gray saw it. Nobody else did, z. B. nobody.", ""),
        ("plain", "The boats are asleep in the harbour. The wind comes up at 9:30. Nobody sees it (or so they say).",
            "The boats are asleep in the harbour. The wind comes up at 9:30. Nobody sees it (or so they say).", ""),
    ];

    [Fact]
    public void What_is_meant_to_be_spoken_is_spoken_and_nothing_else()
    {
        var wrong = new List<string>();
        foreach (var (name, text, spoken, gone) in Table)
        {
            // What may be a request as well is said to be a script.
            var script = BriefReader.Read(text).Script ?? BriefReader.Read("Script:\n" + text).Script;
            var said = script is null ? "(no script)" : Spoken(script);
            if (Squeeze(said) != Squeeze(spoken))
            {
                wrong.Add($"{name}: {said}");
            }

            wrong.AddRange(gone.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => said.Contains(word, StringComparison.Ordinal)).Select(word =>
                    $"{name}: {word} is spoken"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_sentence_is_lost_doubled_or_changed_in_any_format() =>
        Gen.Select(Gen.OneOf(Stock).Array[3, 7], Gen.Int[0, Formats.Length - 1]).Sample((sentences, format) =>
        {
            var script = BriefReader.Read("Script:\n" + Formats[format](sentences)).Script;
            Assert.NotNull(script);
            Assert.Equal(Squeeze(string.Join(' ', sentences)), Squeeze(Spoken(script)));
        }, iter: 300);

    private static readonly Func<string[], string>[] Formats =
    [
        sentences => string.Join("\n\n", sentences),
        sentences => string.Join('\n', sentences.Select(sentence => "- " + sentence)),
        sentences => string.Join("\n\n---\n\n", sentences.Select(sentence => $"**{sentence}**")),
        sentences => string.Join('\n', sentences.Select(sentence => "> " + sentence)),
        sentences => string.Join('\n', sentences.Select((sentence, i) => $"## Part {i + 1}\n{sentence}")),
        sentences =>
            string.Join('\n', sentences.Select((sentence, i) => $"{(i % 2 == 0 ? "HOST" : "GUEST")}: {sentence}")),
        sentences => string.Join('\n', sentences.Select((sentence, i) => $"0:{i * 5:00} {sentence}")),
        sentences => string.Join('\n',
            sentences.Select((sentence, i) => $"{i + 1}\n00:00:0{i},000 --> 00:00:0{i + 1},000\n{sentence}\n")),
        sentences => "| Scene | Voice-over | Visual |\n|---|---|---|\n"
            + string.Join('\n', sentences.Select((sentence, i) => $"| {i + 1} | {sentence} | fog |")),
        sentences => "INT. HARBOUR - DAY\n\n" + string.Join("\n\n", sentences.Select(sentence => $"ANNA\n{sentence}")),
    ];

    private static string Spoken(PastedScript script) =>
        string.Join(' ', script.Passages.Select(passage => passage.Narration).Where(words => words.Length > 0));

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
