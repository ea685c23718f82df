using Pixora.Media.Tasks;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>
/// A voice of this machine; the same request gives the same bytes. Languages that a subclass does not take are spoken
/// by espeak-ng, where it is installed.
/// </summary>
internal abstract class LocalNarrator : ISpeechSynthesizer
{
    private const double SlowestPace = 0.7;
    private const double FastestPace = 1.4;

    /// <summary>Characters espeak-ng is given at once.</summary>
    private const int LongestChunk = 400;

    public abstract MakerProfile Profile { get; }

    public virtual bool Speaks(string language) => EspeakLanguages.Find(language, EspeakEngine.Voices()) is not null;

    public virtual bool Has(string language) => Speaks(language);

    public Price Quote(SpeechRequest request) => Price.Free;

    public virtual Refusal? Refuse(SpeechRequest request) =>
        Speaks(request.Language) ? null : new(SpeechErrors.Language, SpeechErrors.NoVoice(request.Language).Message);

    public async Task<Generation.Speech> SynthesizeAsync(
        SpeechRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        if (request.Pace is not (>= SlowestPace and <= FastestPace))
        {
            throw new ArgumentOutOfRangeException(
                nameof(request), request.Pace, $"The pace is {SlowestPace} to {FastestPace}.");
        }

        return await SpeakAsync(request, path, cancellationToken);
    }

    /// <param name="request">Of a pace within bounds.</param>
    protected abstract Task<Generation.Speech> SpeakAsync(
        SpeechRequest request, string path, CancellationToken cancellationToken);

    /// <summary>Has espeak-ng speak.</summary>
    /// <param name="take">The form is spoken as it is.</param>
    protected static Task<Generation.Speech> ByEspeakAsync(
        EspeakTake take, string path, CancellationToken cancellationToken) => new NarrationTake(
            take.Request.Text, take.Form, LongestChunk, VoiceMastering.Formants).WriteAsync(
            texts => EspeakEngine.SpeakAsync(texts, Voice(take), cancellationToken), path);

    private static EspeakVoice Voice(EspeakTake take)
    {
        var (request, _, clearest) = take;
        var voices = EspeakEngine.Voices();
        if (EspeakLanguages.Find(request.Language, voices) is not { } voice)
        {
            throw voices.Count == 0 ? SpeechErrors.Missing() : SpeechErrors.NoVoice(request.Language);
        }

        return clearest ? EspeakVoice.Clearest(voice, request.Voice, request.Pace) : EspeakVoice.For(voice, request.Voice, request.Pace);
    }

    /// <param name="Clearest">Whether to take the variants of English that are understood best.</param>
    protected sealed record EspeakTake(SpeechRequest Request, SpokenForm Form, bool Clearest);
}
