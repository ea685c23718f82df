using Pixora.Agents.Hearing.Model;
using Pixora.Agents.Language;
using Pixora.Agents.Safety;
using Pixora.Tests.Agents.Hearing.Training;

namespace Pixora.Tests.Agents.Safety.Training;

/// <summary>Trains the two views of harm; everything that people wish of films is ordinary.</summary>
internal static class HarmTrainer
{
    /// <summary>What a wish for a film counts against a sentence that was made for this.</summary>
    private const float WeightOfWishes = 0.5f;

    private static readonly LinearTrainer Trainer = new(Rounds: 8, Rarest: 2, Smallest: 2);

    internal static LinearModel[] Train(IReadOnlyList<HarmSentence> sentences)
    {
        var reader = new FeatureReader(new ConceptLexicon(EmbeddedText.Lines("Words/harm-concepts.txt")));
        string[] labels = [.. sentences.Select(sentence => sentence.Label).Distinct().Order(StringComparer.Ordinal)];
        var taught = sentences.Select(sentence => (HarmModel.Read(reader, sentence.Text), Array.IndexOf(labels, sentence.Label), 1f))
            .Concat(TrainingFiles.Read().Where(wish => wish.Voice != TrainingSentence.Frames).Select(
                wish => (HarmModel.Read(reader, wish.Text), Array.IndexOf(labels, HarmModel.Ordinary), WeightOfWishes)))
            .ToList();
        return
        [
            Trainer.Train(labels, [.. taught.Select(one => new TrainingExample(one.Item1.Letters, one.Item2, one.Item3))]),
            Trainer.Train(labels, [.. taught.Select(one => new TrainingExample(one.Item1.Concepts, one.Item2, one.Item3))]),
        ];
    }
}
