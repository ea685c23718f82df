using Pixora.Agents.Hearing.Model;
using Pixora.Agents.Safety;
using Pixora.Tests.Agents.Safety.Training;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Agents.Safety;

/// <summary>The committed weights are those that the committed frames teach, and what they do with sentences kept apart.</summary>
public sealed class HarmModelTests
{
    private const string Accept = "PIXORA_ACCEPT";

    [Fact]
    public void Trained_again_the_model_answers_the_same()
    {
        var sentences = HarmSentences.Read();
        var models = HarmTrainer.Train(sentences);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            using var file = File.Create(HarmSentences.Weights);
            WeightFile.Write(file, models);
        }

        using var kept = File.OpenRead(HarmSentences.Weights);
        var committed = new HarmModel(WeightFile.Read(kept));
        var trained = new HarmModel(models);
        var asked = sentences.Where((_, place) => place % 5 == 0).Select(sentence => sentence.Text).ToList();
        var different = asked.Where(text => committed.Harm(text) != trained.Harm(text)).ToList();

        Assert.True(
            different.Count <= asked.Count / 200,
            $"safety.weights is not what the frames teach: run this test once with {Accept}=1 and commit it. "
            + string.Join(" / ", different.Take(10)));
    }

    [Fact]
    public void Harm_and_what_only_sounds_like_it_are_taught_in_every_language() => Assert.All(
        HarmSentences.Read().GroupBy(sentence => (sentence.Language, Harmful: sentence.Label != HarmModel.Ordinary)),
        group => Assert.True(group.Count() >= 250, $"{group.Key}: {group.Count()}"));
}
