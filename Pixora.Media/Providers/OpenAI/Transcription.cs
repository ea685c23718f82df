using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers.OpenAI;

/// <summary>Has a server listen to speech, for the times of its words.</summary>
internal static class Transcription
{
    /// <summary>Null when the server does not tell: the narration is good without.</summary>
    public static async Task<IReadOnlyList<TimedWord>?> WordsAsync(
        RemoteClient client, byte[] wav, string language, CancellationToken cancellationToken)
    {
        if (!client.Profile.Inputs.TryGetValue("transcription", out var model))
        {
            return null;
        }

        var request = new RemoteRequest(HttpMethod.Post, client.At("audio/transcriptions"), "audio/transcriptions")
        {
            Content = () => new MultipartFormDataContent
            {
                { new ByteArrayContent(wav), "\"file\"", "\"speech.wav\"" },
                { new StringContent(model), "\"model\"" },
                { new StringContent(language), "\"language\"" },
                { new StringContent("verbose_json"), "\"response_format\"" },
                { new StringContent("word"), "\"timestamp_granularities[]\"" },
            },
        };
        try
        {
            var page = (await client.SendAsync(request, cancellationToken)).Page;
            return page["words"] is JsonArray words
                ? [.. words.OfType<JsonObject>().Select(word => new TimedWord((string?)word["word"] ?? "", (double?)word["start"] ?? 0))]
                : null;
        }
        catch (ProviderException)
        {
            return null;
        }
    }
}
