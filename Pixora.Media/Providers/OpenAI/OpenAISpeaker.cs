using System.Text;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.OpenAI;

/// <summary>Speaks at <c>/audio/speech</c>, with word times where the server has a way to tell them.</summary>
internal sealed class OpenAISpeaker(RemoteClient client, SoundFile sounds) : ISpeechSynthesizer
{
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
            token => SpeakAllAsync([.. ranges.Select(text.Part)], request, path, token),
            cancellationToken);
        return RemoteVoice.Write(text, ranges, parts, path);
    }

    private async Task<IReadOnlyList<SpokenPart>> SpeakAllAsync(
        IReadOnlyList<string> texts, SpeechRequest request, string path, CancellationToken cancellationToken)
    {
        var parts = new List<SpokenPart>();
        foreach (var text in texts)
        {
            parts.Add(await SpeakAsync(text, request, path, cancellationToken));
        }

        return parts;
    }

    private async Task<SpokenPart> SpeakAsync(string text, SpeechRequest request, string path, CancellationToken cancellationToken)
    {
        if (client.Profile.Dialect is ServerDialect.Kokoro && await CaptionedAsync(text, request, path, cancellationToken) is { } captioned)
        {
            return captioned;
        }

        var answer = await client.SendAsync(Order(client.At("audio/speech"), Body(text, request)), cancellationToken);
        if (answer.MediaType is "application/json" or "text/html")
        {
            throw RemoteFaults.Unreadable(client.Maker, "it holds no sound");
        }

        var sound = await sounds.DecodeAsync(client.Maker, answer.Body, path, cancellationToken);
        var words = client.Profile.Dialect is ServerDialect.Speaches
            ? await Transcription.WordsAsync(client, answer.Body, request.Language, cancellationToken)
            : null;
        return new SpokenPart(sound, words);
    }

    /// <summary>Null when the server has no such route: it may change, as its makers say.</summary>
    private async Task<SpokenPart?> CaptionedAsync(
        string text, SpeechRequest request, string path, CancellationToken cancellationToken)
    {
        var body = Body(text, request);
        body["stream"] = false;
        body["return_timestamps"] = true;
        var answer = await client.AskAsync(
            Order(new Uri(client.Profile.BaseUrl!, "/dev/captioned_speech"), body), cancellationToken);
        if (!answer.IsSuccess || (string?)answer.Page["audio"] is not { } audio)
        {
            return null;
        }

        var sound = await sounds.DecodeAsync(client.Maker, Base64.Read(client.Maker, audio), path, cancellationToken);
        var told = answer.Page["timestamps"] as JsonArray;
        return new SpokenPart(sound, told is null ? null : [.. told.OfType<JsonObject>().Select(word =>
            new TimedWord((string?)word["word"] ?? "", (double?)word["start_time"] ?? -1)).Where(word => word.Start >= 0)]);
    }

    private JsonObject Body(string text, SpeechRequest request)
    {
        var body = new JsonObject
        {
            ["model"] = client.Profile.Model,
            ["input"] = text,
            ["voice"] = client.Profile.VoiceFor(request.Language, request.Voice),
            ["response_format"] = "wav",
            ["speed"] = request.Pace,
        };
        if (client.Profile.Dialect is ServerDialect.Kokoro)
        {
            // Words are then told as they are written, and not as they are spoken.
            body["normalization_options"] = new JsonObject { ["normalize"] = false };
        }

        foreach (var (name, value) in FixedInputs.Of(client.Profile))
        {
            body[name] = value;
        }

        return body;
    }

    private static RemoteRequest Order(Uri address, JsonObject body) => new(HttpMethod.Post, address, "audio/speech")
    {
        Content = () => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        IsOrder = true,
    };
}
