using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.ElevenLabs;

/// <summary>Speaks at <c>/text-to-speech/{voice}/with-timestamps</c>, which tells the time of each character.</summary>
internal sealed class ElevenLabsSpeaker(RemoteClient client) : ISpeechSynthesizer
{
    public const string Header = "xi-api-key";

    private const int DeliveredRate = 24000;

    /// <summary>The service's own limits of speed; what is beyond is stretched.</summary>
    private const double Slowest = 0.7;
    private const double Fastest = 1.2;

    public MakerProfile Profile { get; } = MakerFingerprint.Of(client.Maker, client.Profile);

    private bool IsFree => RemotePrice.Of(client.Profile, _ => 1) == Price.Free;

    public bool Speaks(string language) => client.Profile.VoiceFor(language, VoiceType.Neutral) is not null;

    public Price Quote(SpeechRequest request) => RemotePrice.Of(client.Profile, unit => RemoteVoice.Units(request, unit));

    public Refusal? Refuse(SpeechRequest request) => RemoteVoice.Refuse(client.Profile, client.Maker, request);

    public async Task<Generation.Speech> SynthesizeAsync(
        SpeechRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        var text = RemoteVoice.Check(this, request);
        var ranges = TextParts.Of(text.Characters, client.Profile.LongestText);
        var parts = await DirectOrder.RunAsync(
            client,
            $"{client.Profile.Model} {request}",
            new DirectSetting(context.Slip, IsFree),
            token => SpeakAllAsync([.. ranges.Select(text.Part)], request, token),
            cancellationToken);
        return RemoteVoice.Write(text, ranges, parts, path);
    }

    /// <summary>Each piece is told what stands around it, so that the tone goes on.</summary>
    private async Task<IReadOnlyList<SpokenPart>> SpeakAllAsync(
        IReadOnlyList<string> texts, SpeechRequest request, CancellationToken cancellationToken)
    {
        var parts = new List<SpokenPart>();
        for (var at = 0; at < texts.Count; at++)
        {
            var body = Body(texts[at], request);
            body["previous_text"] = at > 0 ? texts[at - 1] : null;
            body["next_text"] = at + 1 < texts.Count ? texts[at + 1] : null;
            parts.Add(await SpeakAsync(body, request, cancellationToken));
        }

        return parts;
    }

    private async Task<SpokenPart> SpeakAsync(JsonObject body, SpeechRequest request, CancellationToken cancellationToken)
    {
        var voice = Uri.EscapeDataString(client.Profile.VoiceFor(request.Language, request.Voice)!);
        var order = new RemoteRequest(
            HttpMethod.Post, client.At($"text-to-speech/{voice}/with-timestamps?output_format=pcm_24000"), "text-to-speech")
        {
            Content = () => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            IsOrder = true,
        };
        var page = (await client.SendAsync(order, cancellationToken)).Require(client.Maker);
        var sound = Decode((string?)page["audio_base64"] ?? throw RemoteFaults.Unreadable(client.Maker, "it holds no sound"));
        var stretch = request.Pace / Speed(request);
        return new SpokenPart(
            sound with { Samples = TimeStretch.Apply(sound.Samples, stretch) }, Words(page["alignment"] as JsonObject, stretch));
    }

    private JsonObject Body(string text, SpeechRequest request)
    {
        var body = new JsonObject
        {
            ["text"] = text,
            ["model_id"] = client.Profile.Model,
            ["language_code"] = request.Language,
            ["voice_settings"] = new JsonObject { ["speed"] = Speed(request) },
        };
        foreach (var (name, value) in FixedInputs.Of(client.Profile))
        {
            body[name] = value;
        }

        return body;
    }

    private static double Speed(SpeechRequest request) => Math.Clamp(request.Pace, Slowest, Fastest);

    private PcmSound Decode(string base64)
    {
        ReadOnlySpan<byte> bytes = Base64.Read(client.Maker, base64);
        var samples = new float[bytes.Length / sizeof(short)];
        for (var at = 0; at < samples.Length; at++)
        {
            samples[at] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(at * sizeof(short))..]) / 32768f;
        }

        return samples.Length > 0
            ? new PcmSound(SoundFile.Rate, 1, Resampler.Resample(samples, DeliveredRate, SoundFile.Rate))
            : throw RemoteFaults.Unreadable(client.Maker, "it holds no sound");
    }

    /// <summary>Characters joined to words; null when the lists do not belong together.</summary>
    private static List<TimedWord>? Words(JsonObject? alignment, double stretch)
    {
        var characters = (alignment?["characters"] as JsonArray)?.Select(node => (string?)node ?? "").ToArray();
        var starts = (alignment?["character_start_times_seconds"] as JsonArray)?.Select(node => (double?)node ?? 0).ToArray();
        if (characters is null || starts is null || characters.Length != starts.Length)
        {
            return null;
        }

        var words = new List<TimedWord>();
        for (var at = 0; at < characters.Length; at++)
        {
            var isInner = at > 0 && !string.IsNullOrWhiteSpace(characters[at - 1]);
            if (string.IsNullOrWhiteSpace(characters[at]))
            {
                continue;
            }

            if (isInner)
            {
                words[^1] = words[^1] with { Text = words[^1].Text + characters[at] };
            }
            else
            {
                words.Add(new TimedWord(characters[at], starts[at] / stretch));
            }
        }

        return words;
    }
}
