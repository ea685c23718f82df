using System.Text.RegularExpressions;
using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Tests.Media.Timeline;

public sealed partial class CueBuilderTests
{
    private const string Story =
        "Sixty years ago, a handful of people looked up and asked what it would take to leave. "
        + "The answer was fire, patience, and more courage than anyone thought they had. Today, the door is open.";

    [Fact]
    public void A_text_is_cut_at_its_sentences_and_clauses()
    {
        Assert.Equal(
        [
            "Sixty years ago,",
            "a handful of people looked up and\nasked what it would take to leave.",
            "The answer was fire, patience, and more\ncourage than anyone thought they had.",
            "Today, the door is open.",
        ], Build(Story, "en").Select(cue => cue.Text));
    }

    [Theory]
    [InlineData("en", Story)]
    [InlineData("fr", "Où allons-nous ? Personne ne le sait ! « Plus loin », dit-elle ; et nous la suivons.")]
    [InlineData(
        "zh",
        "六十年前，几个人抬头仰望星空，问道：离开这里需要什么？"
        + "答案是火焰、耐心，以及超出所有人想象的勇气。"
        + "今天，大门已经敞开。")]
    [InlineData(
        "ja",
        "宇宙は広い。私たちはまだ、その入り口に立ったばかりです。"
        + "「行こう」と彼女は言った。")]
    [InlineData(
        "ar",
        "قبل ستين عامًا، نظر عدد قليل من الناس إلى السماء "
        + "وسألوا: ما الذي يتطلبه الرحيل؟ اليوم الباب مفتوح.")]
    [InlineData(
        "th", "สวัสดีครับ วันนี้เราจะเดินทางไปยังดวงดาว")]
    public void Every_language_keeps_its_words_and_its_marks(string language, string text)
    {
        var cues = Build(text, language);

        Assert.Equal(Bare(text), Bare(string.Concat(cues.Select(cue => cue.Text))));
        Assert.All(
            cues.SelectMany(cue => cue.Text.Split('\n')), line => Assert.DoesNotMatch(@"^[\s、。，！？」?!;,.»]", line));
    }

    [Fact]
    public void Spaced_text_joined_by_spaces_is_the_script_again() =>
        Assert.Equal(Story, string.Join(' ', Build(Story, "en").Select(cue => cue.Text.Replace('\n', ' '))));

    [Fact]
    public void Times_are_moved_by_the_offset_and_divided_by_the_tempo()
    {
        var words = SpokenTexts.Speak("Hello there.");

        var cue = Assert.Single(CueBuilder.Build("Hello there.", "en", new(words, offset: 2, tempo: 1.25)));

        Assert.Equal(2, cue.Start, 6);
        Assert.Equal(2 + (words[^1].End / 1.25) + CueBuilder.HoldAfterSpeech, cue.End, 6);
    }

    [Fact]
    public void A_short_caption_stays_into_the_pause_after_it()
    {
        ValueList<SpokenWord> words =
        [
            new(0, 2, 0, 0.3), new(4, 4, 3, 3.3), new(9, 7, 3.3, 3.8), new(17, 3, 3.8, 4), new(21, 4, 4, 4.4),
        ];

        var cues = CueBuilder.Build("Go. Then nothing for long.", "en", new(words, 0, 1));

        Assert.Equal((0, 1), (cues[0].Start, cues[0].End));
        Assert.Equal(3, cues[1].Start);
    }

    [Fact]
    public void Without_words_there_are_no_cues() => Assert.Empty(CueBuilder.Build("Hello", "en", new([], 0, 1)));

    [Fact]
    public void Captions_are_ordered_whole_and_inside_the_speech() =>
        SpokenTexts.Spoken.Where(spoken => spoken.Words.Count > 0).Sample(spoken =>
        {
            var cues = CueBuilder.Build(spoken.Text, "en", new(spoken.Words, 5, 1.1));

            Assert.Equal(Bare(spoken.Text), Bare(string.Concat(cues.Select(cue => cue.Text))));
            Assert.All(cues, cue => Assert.InRange(cue.End - cue.Start, 0.001, CueBuilder.LongestCue + 1e-9));
            Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start + 1e-9));
            Assert.Equal(5 + (spoken.Words[0].Start / 1.1), cues[0].Start, 6);
            var read = cues[^1].Start + (CaptionWidth.Of(cues[^1].Text) / CueBuilder.ReadingSpeed);
            Assert.True(
                cues[^1].End <= Math.Max(5 + (spoken.Words[^1].End / 1.1) + CueBuilder.HoldAfterSpeech, read) + 1e-9);
            Assert.All(cues, cue => Assert.InRange(cue.Text.Count(c => c == '\n'), 0, 1));
        });

    [Fact]
    public void Lines_are_short_enough_for_every_text_of_ordinary_words() =>
        Gen.OneOf("a", "star", "wonderful", "journey,", "begins.", "Earth", "of", "extraordinary").List[1, 80].Sample(list =>
        {
            var text = string.Join(' ', list);

            var cues = Build(text, "en");

            Assert.All(cues.SelectMany(cue => cue.Text.Split('\n')), line => Assert.InRange(line.Length, 1, 42));
            Assert.All(
                cues.SkipLast(1),
                cue => Assert.True(cue.Text.Length / (cue.End - cue.Start) <= CueBuilder.ReadingSpeed + 1, cue.ToString()));
        });

    private static ValueList<Cue> Build(string text, string language) =>
        CueBuilder.Build(text, language, new(SpokenTexts.Speak(text), 0, 1));

    private static string Bare(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
