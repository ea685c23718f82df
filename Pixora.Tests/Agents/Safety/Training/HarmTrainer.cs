using Pixora.Agents.Hearing.Model;
using Pixora.Agents.Safety;
using Pixora.Tests.Agents.Hearing.Training;

namespace Pixora.Tests.Agents.Safety.Training;

/// <summary>Trains the model of harm; everything that people wish of films is ordinary.</summary>
internal static class HarmTrainer
{
    /// <summary>What a wish for a film counts against a sentence that was made for this.</summary>
    private const float WeightOfWishes = 0.05f;

    /// <summary>What one of several sentences that were made from a frame counts against one that somebody wrote.</summary>
    private const float WeightOfFrames = 0.3f;

    private static readonly LinearTrainer Trainer = new(Rounds: 14, Rarest: 2, Smallest: 2);

    internal static LinearModel Train(IReadOnlyList<HarmSentence> sentences)
    {
        var reader = HarmModel.NewReader();
        string[] labels = [.. sentences.Select(sentence => sentence.Label).Distinct().Order(StringComparer.Ordinal)];
        var ordinary = Array.IndexOf(labels, HarmModel.Ordinary);
        return Trainer.Train(
            labels,
            [
                .. sentences.Select(sentence => new TrainingExample(
                    HarmModel.Read(reader, sentence.Text),
                    Array.IndexOf(labels, sentence.Label),
                    sentence.Framed ? WeightOfFrames : 1)),
                .. TrainingFiles.Read().Where(wish => wish.Voice != TrainingSentence.Frames)
                    .Select(wish => new TrainingExample(HarmModel.Read(reader, wish.Text), ordinary, WeightOfWishes)),
            ]);
    }
}
