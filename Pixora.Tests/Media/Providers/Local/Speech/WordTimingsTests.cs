using CsCheck;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Tests.Media.Providers.Local.Speech;

public sealed class WordTimingsTests
{
    private static readonly string[] Pieces =
    [
        "word", "don't", " ", ", ", ". ", "20,000.5", "太空", "𠀀", "🚀", "é", "नमस्ते", "-", "\uD800", "ｆｕｌｌ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 30].Select(string.Concat);

    private static readonly Gen<WordCue[]> Cues =
        Gen.Select(Gen.Int[-5, 200], Gen.Int[-5, 1200], (character, sample) => new WordCue(character, sample)).Array[0, 20];

    [Fact]
    public void Words_are_in_order_and_hold_every_letter_and_digit() =>
        Texts.Sample(text =>
        {
            var spoken = SpokenText.Of(text);
            Assert.Equal(text.EnumerateRunes().Count(), spoken.Characters.Count);
            Assert.Equal(text.Length, spoken.Offsets[^1]);
            var words = TextWords.Of(spoken.Characters);
            Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.First.End.Value <= pair.Second.Start.Value));
            var covered = words.SelectMany(word => Enumerable.Range(word.Start.Value, word.End.Value - word.Start.Value)).ToHashSet();
            Assert.All(
                Enumerable.Range(0, spoken.Characters.Count).Where(
                    i => System.Text.Rune.IsLetterOrDigit(spoken.Characters[i])),
                i => Assert.Contains(i, covered));
        });

    [Fact]
    public void Whatever_the_engine_tells_starts_rise_within_the_sound() =>
        Gen.Select(Texts, Cues).Sample((text, cues) =>
        {
            var words = TextWords.Of(SpokenText.Of(text + "end").Characters);
            var starts = WordTimings.Starts(words, cues, 1000);
            Assert.Equal(words.Count, starts.Length);
            Assert.Equal(starts.Order(), starts);
            Assert.All(starts, start => Assert.InRange(start, 0, 1000));
        });

    [Fact]
    public void A_word_the_engine_left_out_shares_the_time_with_the_one_before_by_length()
    {
        var words = TextWords.Of(SpokenText.Of("abc def, ghi").Characters);
        Assert.Equal([0, 300, 600], WordTimings.Starts(words, [new(0, 0), new(9, 600)], 900));
    }

    [Fact]
    public void A_sign_directly_before_a_number_is_its_beginning()
    {
        var words = TextWords.Of(SpokenText.Of("for $5 now").Characters);
        Assert.Equal([0, 200, 500], WordTimings.Starts(words, [new(0, 0), new(4, 200), new(5, 300), new(7, 500)], 900));
    }

    [Fact]
    public void Chunks_hold_whole_sentences_and_the_whole_text() =>
        Texts.Array[1, 8].Select(string.Concat).Sample(text =>
        {
            var spoken = SpokenForm.Of(SpokenText.Of(text));
            var chunks = SentenceChunks.Of(spoken.Characters, 20);
            Assert.Equal(spoken.Part(..), string.Concat(chunks.Select(spoken.Part)));
            Assert.All(chunks.SkipLast(1), chunk => Assert.Matches(@"[.!?。]$", spoken.Part(chunk)));
        });
}
