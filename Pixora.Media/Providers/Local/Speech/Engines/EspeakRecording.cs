namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>What espeak-ng has said so far of one text.</summary>
internal sealed class EspeakRecording(CancellationToken cancellationToken)
{
    private readonly List<float> samples = [];
    private readonly List<WordCue> words = [];

    /// <summary>Takes the next samples and what happens in them; false asks the engine to stop.</summary>
    public unsafe bool Receive(ReadOnlySpan<short> part, EspeakNative.Event* events)
    {
        foreach (var sample in part)
        {
            samples.Add(sample / (float)short.MaxValue);
        }

        for (; events->Type != EspeakNative.EventEnd; events++)
        {
            if (events->Type == EspeakNative.EventWord && events->Length > 0)
            {
                words.Add(new(events->TextPosition - 1, events->Sample));
            }
        }

        return !cancellationToken.IsCancellationRequested;
    }

    public Utterance ToUtterance(int rate) => new(new(rate, 1, [.. samples]), words);
}
