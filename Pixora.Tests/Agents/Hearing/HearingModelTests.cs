using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Hearing.Model;
using Pixora.Tests.Agents.Hearing.Training;

namespace Pixora.Tests.Agents.Hearing;

/// <summary>The committed weights are those that the committed sentences teach.</summary>
public sealed class HearingModelTests
{
    private const string Accept = "PIXORA_ACCEPT";

    /// <summary>Bytes.</summary>
    private const int LargestFile = 1_000_000;

    [Fact]
    public void Trained_again_the_model_answers_the_same()
    {
        var sentences = TrainingFiles.Read();
        var models = HearingTrainer.Train(sentences);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            using var file = File.Create(TrainingFiles.Weights);
            WeightFile.Write(file, models);
        }

        using var kept = File.OpenRead(TrainingFiles.Weights);
        var committed = new HearingModel(WeightFile.Read(kept));
        var trained = new HearingModel(models);
        var asked = sentences.Where((_, place) => place % 7 == 0).Select(sentence =>
            GrammarText.Read(sentence.Text).Marked).ToList();
        var different = asked.Where(text => Answer(committed, text) != Answer(trained, text)).ToList();

        // Other processors round the last bit otherwise, so a coin's edge may fall the other way.
        Assert.True(
            different.Count <= asked.Count / 200,
            $"hearing.weights is not what the sentences teach: run this test once with {Accept}=1 and commit it. "
            + string.Join(" / ", different.Take(10)));
    }

    [Fact]
    public void The_weights_stay_small() => Assert.InRange(new FileInfo(TrainingFiles.Weights).Length, 1, LargestFile);

    [Fact]
    public void Every_kind_is_taught_in_every_language_and_only_ways_that_fit_it()
    {
        var sentences = TrainingFiles.Read();
        var missing =
            from kind in Enum.GetNames<WishKind>()
            from language in (string[])["en", "de", "es", "fr", "zh"]
            where !sentences.Exists(one =>
                one.Language == language && one.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase))
            select $"{kind} in {language}";
        var unfit = sentences.Where(
            one => !WishPolarities.Fits(
                Enum.Parse<WishKind>(one.Kind, ignoreCase: true),
                    Enum.Parse<Polarity>(one.Polarity, ignoreCase: true)));

        Assert.Empty(missing);
        Assert.Empty(unfit);
    }

    private static HearingAnswer Answer(HearingModel model, string text)
    {
        var best = model.Judge(text).Best;
        return new(best.Kind, best.Polarity);
    }

    private readonly record struct HearingAnswer(WishKind Kind, Polarity Polarity);
}
