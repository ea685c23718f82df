using System.Globalization;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>
/// Scores the committed model on writers whose sentences nobody has read, and prints totals only: what the product would
/// do with each sentence.
/// </summary>
internal static class HearingScore
{
    public const string Command = "hearing-score";

    /// <param name="folder">Holds <c>voice-NAME.LANGUAGE.txt</c>, in the format of the training.</param>
    public static int Run(string folder)
    {
        var scores = TrainingFiles.ReadVoices(folder).Select(Of).ToList();
        Print("all", scores);
        foreach (var group in scores.GroupBy(score => score.Sentence.Voice).Concat(scores.GroupBy(score =>
            score.Sentence.Language)))
        {
            Print(group.Key, [.. group]);
        }

        return 0;
    }

    private static ScoredSentence Of(TrainingSentence sentence)
    {
        var occasion = sentence.Kind is "subject" or "script" ? RequestOccasion.Brief : RequestOccasion.Edit;
        var text = GrammarText.Read(sentence.Text);
        var judgement = OccasionPriors.Weigh(HearingModel.Default.Judge(text.Marked), occasion);
        return new(sentence, judgement, Thresholds.Of(judgement));
    }

    private static void Print(string name, List<ScoredSentence> scores)
    {
        string Share(Func<ScoredSentence, bool> counts) =>
            (100.0 * scores.Count(counts) / scores.Count).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(5);
        var outside = scores.Where(score => score.Sentence.Kind == "other").ToList();
        Console.WriteLine(
            $"{name,-10} n {scores.Count,5}  done right {Share(score => score.IsDoneRight)}  right or offered "
            + $"{Share(score => score.IsOffered)}"
            + $"  done wrong {Share(score => score.IsDoneWrong)}  opposite {Share(score => score.IsOpposite)}"
            + $"  likeliest right {Share(score => score.IsRight(score.Judgement.Best))}"
            + $"  outside accepted {outside.Count(score => score.Doubt == Doubt.None)} of {outside.Count}");
    }
}
