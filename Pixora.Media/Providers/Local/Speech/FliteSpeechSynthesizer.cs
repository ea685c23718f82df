using System.Text;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>
/// Speaks English with flite and other languages with espeak-ng; what is written in figures and signs is said in words.
/// </summary>
internal sealed class FliteSpeechSynthesizer(FliteLibrary library) : LocalNarrator
{
    /// <summary>Each sentence by itself, so that one is spoken the same way whatever follows.</summary>
    private const int OneSentence = 1;

    private readonly FliteEngine engine = new(library);

    public override MakerProfile Profile { get; } = new("local-flite", 1, NeedsNetwork: false);

    public override bool Speaks(string language) => language == "en" ? library.IsHere : base.Speaks(language);

    public override bool Has(string language) => language == "en" || base.Has(language);

    public override Refusal? Refuse(SpeechRequest request) => request.Language == "en"
        ? library.IsHere ? null : new(SpeechErrors.FliteMissing().Code, SpeechErrors.FliteMissing().Message)
        : base.Refuse(request);

    protected override Task<Generation.Speech> SpeakAsync(
        SpeechRequest request, string path, CancellationToken cancellationToken)
    {
        var form = ReadAloud.Of(request.Text, request.Language);
        var plain = form.ToAscii();
        // Of a text in another script nothing would be left.
        return request.Language != "en" || (plain.IsSilent && form.Characters.Any(Rune.IsLetter))
            ? ByEspeakAsync(new(request, form, Clearest: false), path, cancellationToken)
            : ByFliteAsync(request, plain, path, cancellationToken);
    }

    private Task<Generation.Speech> ByFliteAsync(
        SpeechRequest request, SpokenForm form, string path, CancellationToken cancellationToken)
    {
        var voice = FliteVoice.For(request.Voice, request.Pace);
        var tone = voice.Speaker == FliteSpeaker.Slt ? VoiceMastering.Slt : VoiceMastering.Rms;
        return new NarrationTake(request.Text, form, OneSentence, tone).WriteAsync(
            texts => engine.SpeakAsync(texts, voice, cancellationToken), path);
    }
}
