using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Replicate;

/// <summary>
/// Speaks with LLASA in the voice of a sample of the owner's. The words of the sample go with it: without them the
/// model listens to it first, which fails on long ones.
/// </summary>
internal sealed class ReplicateSpeaker(RemoteClient client, SoundFile sounds) : ISpeechSynthesizer
{
    /// <summary>Seconds of a sample; a longer one is refused by the model.</summary>
    private const double LongestSample = 30;

    /// <summary>Characters that the model speaks without losing its way.</summary>
    private const int LongestPart = 250;

    public MakerProfile Profile { get; } = MakerFingerprint.Of(client.Maker, client.Profile);

    public bool Speaks(string language) => Sample(language, VoiceType.Neutral) is { } sample && Fault(sample) is null;

    public Price Quote(SpeechRequest request) => RemotePrice.Of(client.Profile, unit => RemoteVoice.Units(request, unit));

    public Refusal? Refuse(SpeechRequest request) => RemoteVoice.Refuse(client.Profile, client.Maker, request)
        ?? (Sample(request.Language, request.Voice) is not { } sample
            ? Off("its voice has no sample; Samples in its profile names one")
            : Fault(sample) is { } fault ? Off(fault) : null);

    public async Task<Generation.Speech> SynthesizeAsync(
        SpeechRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        var text = RemoteVoice.Check(this, request);
        cancellationToken.ThrowIfCancellationRequested();
        var sample = Sample(request.Language, request.Voice)!;
        var voice = await SampleAsync(sample, path, cancellationToken);
        var ranges = TextParts.Of(text.Characters, Math.Min(LongestPart, client.Profile.LongestText));
        var jobs = new JobList(context.Slip.JobId);
        var parts = new List<SpokenPart>();
        foreach (var (index, range) in ranges.Index())
        {
            var progress = new Progress<double>(share => context.Progress.Report((index + share) / ranges.Count));
            var setting = JobSetting.Of(new PartSlip(context.Slip, jobs, index), progress, client);
            parts.Add(await SpeakAsync(Input(text.Part(range), sample, voice), setting, path, cancellationToken));
        }

        return RemoteVoice.Write(text, ranges, [.. parts.Select(part => Paced(part, request.Pace))], path);
    }

    private async Task<SpokenPart> SpeakAsync(JsonObject input, JobSetting setting, string path, CancellationToken cancellationToken)
    {
        var output = await JobRunner.RunAsync(
            new ReplicateJobs(client, input), input["text"]!.ToJsonString(), setting, cancellationToken);
        var part = path + ".part";
        try
        {
            await ReplicateFiles.SaveAsync(client, output, part, DownloadRule.Sound, cancellationToken);
            return new SpokenPart(await sounds.ReadAsync(client.Maker, part, 1, cancellationToken), null);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The model has no speed of its own.</summary>
    private static SpokenPart Paced(SpokenPart part, double pace) =>
        part with { Sound = part.Sound with { Samples = TimeStretch.Apply(part.Sound.Samples, pace) } };

    private async Task<string> SampleAsync(VoiceSample sample, string path, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(sample.File, cancellationToken);
        return (await sounds.DecodeAsync(client.Maker, bytes, path, cancellationToken)).Seconds < LongestSample
            ? await ReplicateFiles.UploadAsync(client, bytes, "audio/wav", cancellationToken)
            : throw new ProviderException(
                SpeechErrors.Language,
                $"The sample of '{client.Maker}' is longer than {LongestSample} seconds. Name a shorter one.",
                retryable: false);
    }

    private JsonObject Input(string text, VoiceSample sample, string voice)
    {
        var input = new JsonObject { ["text"] = text.Trim(), ["voice_sample"] = voice, ["prompt_text"] = sample.Text };
        foreach (var (name, value) in FixedInputs.Of(client.Profile))
        {
            input[name] = value;
        }

        return input;
    }

    private VoiceSample? Sample(string language, VoiceType type) =>
        client.Profile.VoiceFor(language, type) is { } name ? client.Profile.Samples.GetValueOrDefault(name) : null;

    /// <summary>Why a sample is not used, null when it is.</summary>
    private static string? Fault(VoiceSample sample) =>
        !sample.Consent ? "nobody has stated that the voice of its sample may be imitated"
        : string.IsNullOrWhiteSpace(sample.Text) ? "the words of its sample are missing"
        : !File.Exists(sample.File) ? "the file of its sample is not there"
        : null;

    private Refusal Off(string why) => new(SpeechErrors.Language, $"'{client.Maker}' does not speak: {why}.");
}
