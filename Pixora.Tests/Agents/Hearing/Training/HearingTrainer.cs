using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Hearing.Model;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>Trains the four models of hearing: kind and polarity, each by letters and by concepts.</summary>
internal static class HearingTrainer
{
    private const float WeightOfFrames = 0.15f;

    private static readonly string[] Polarities = ["do", "keep", "less", "more", "off"];

    private static readonly LinearTrainer Trainer = new(Rounds: 5, Rarest: 6, Smallest: 4);

    internal static LinearModel[] Train(IReadOnlyList<TrainingSentence> sentences)
    {
        var reader = new FeatureReader(ConceptLexicon.Load());
        string[] kinds = [.. sentences.Select(sentence => sentence.Kind).Distinct().Order(StringComparer.Ordinal)];
        var seen = sentences.AsParallel().AsOrdered().Select(sentence =>
            reader.Read(GrammarText.Read(sentence.Text).Marked)).ToArray();
        var kind = sentences.Select(sentence => Array.IndexOf(kinds, sentence.Kind)).ToArray();
        return
        [
            Trainer.Train(kinds, Examples(sentences, place => seen[place].Letters, place => kind[place])),
            Trainer.Train(kinds, Examples(sentences, place => seen[place].Concepts, place => kind[place])),
            Trainer.Train(Polarities, Ways(sentences, place =>
                HearingModel.About(kind[place], seen[place].Letters, seen[place].Words))),
            Trainer.Train(Polarities, Ways(sentences, place =>
                HearingModel.About(kind[place], seen[place].Concepts, seen[place].Concepts))),
        ];
    }

    private static TrainingExample[] Ways(IReadOnlyList<TrainingSentence> sentences, Func<int, uint[]> features) =>
        Examples(sentences, features, place => Array.IndexOf(Polarities, sentences[place].Polarity));

    private static TrainingExample[] Examples(
        IReadOnlyList<TrainingSentence> sentences, Func<int, uint[]> features, Func<int, int> label) =>
        [.. sentences.Select(
            (sentence, place) => new TrainingExample(
                features(place), label(place), sentence.Voice == TrainingSentence.Frames ? WeightOfFrames : 1))];
}
