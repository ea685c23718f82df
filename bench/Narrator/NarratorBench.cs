using System.Text.RegularExpressions;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;
using Pixora.Media.Tasks;

namespace Pixora.Bench.Narrator;

/// <summary>
/// How many words of the English narrator a speech recogniser understands: pocketsphinx and pocketsphinx-en-us, which
/// Debian has. A weak judge, and the same for all voices.
/// </summary>
internal static partial class NarratorBench
{
    /// <summary>Share of words that may be misunderstood.</summary>
    private const double Most = 0.2;

    public static async Task<bool> RunAsync()
    {
        string[] sentences = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Narrator", "sentences.txt"));
        var fine = true;
        foreach (var (name, maker) in new (string, ISpeechSynthesizer)[]
        {
            ("flite", new FliteSpeechSynthesizer(FliteLibrary.Installed)), ("espeak-ng, clearest", new EspeakSpeechSynthesizer()),
            ("espeak-ng, before", new LocalSpeechSynthesizer()),
        })
        {
            foreach (var type in Enum.GetValues<VoiceType>())
            {
                var heard = await HearAsync(maker, type, sentences);
                Console.WriteLine(
                    $"{name,-20} {type,-8} {heard.Errors,4} of {heard.Words} words wrong, {heard.Errors / (double)heard.Words,6:P1}, "
                    + $"{heard.Words / heard.Minutes:0} words a minute");
                fine &= name != "flite" || heard.Errors <= Most * heard.Words;
            }
        }

        return fine;
    }

    private static async Task<Heard> HearAsync(ISpeechSynthesizer maker, VoiceType type, string[] sentences)
    {
        using var scratch = new Scratch();
        var seconds = 0.0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var speech = await maker.SynthesizeAsync(
                new(sentences[i], "en", type, 1), scratch[$"{i:00}.wav"], MakerContext.Alone, CancellationToken.None);
            seconds += speech.Seconds;
        }

        string[][] said = [.. sentences.Select(sentence => Words(ReadAloud.Of(sentence, "en").Part(..)))];
        var heard = await Recogniser.ReadAsync(scratch.Folder, sentences.Length);
        return new(
            said.Zip(heard).Sum(pair => Distance(pair.First, Words(pair.Second))), said.Sum(words => words.Length), seconds / 60);
    }

    private static string[] Words(string text) => [.. Letters().Matches(text.ToLowerInvariant()).Select(match => Spelling(match.Value))];

    /// <summary>The recogniser writes American English.</summary>
    private static string Spelling(string word) => word == "harbour" ? "harbor" : word;

    /// <summary>Words to put in, take out or replace until the two are the same.</summary>
    private static int Distance(string[] said, string[] heard)
    {
        var row = Enumerable.Range(0, heard.Length + 1).ToArray();
        for (var i = 1; i <= said.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= heard.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (said[i - 1] == heard[j - 1] ? 0 : 1));
                corner = row[j];
                row[j] = best;
            }
        }

        return row[^1];
    }

    [GeneratedRegex("[a-z']+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    private sealed record Heard(int Errors, int Words, double Minutes);
}
