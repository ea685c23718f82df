using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes.Services;

/// <summary>A server that speaks as ElevenLabs does, with the time of each character.</summary>
internal sealed class StandInElevenLabs : StandInService
{
    public const string Orders = "order";

    private const int Rate = 24000;

    protected override KeyValuePair<string, string> KeyHeader => new("xi-api-key", Key);

    public RemoteProfile Profile => new()
    {
        Service = RemoteService.ElevenLabs,
        Capability = MakerCapability.Speech,
        BaseUrl = new Uri(Address, "/v1"),
        Private = true,
        Key = Key,
        Model = "eleven_flash_v2_5",
        Price = new() { Dollars = 0.0001m, Per = "character" },
        Voices = { ["en"] = new() { [VoiceType.Neutral] = "voice-1" } },
    };

    protected override void Map(WebApplication routes)
    {
        routes.MapPost("/v1/text-to-speech/{voice}/with-timestamps", context =>
            AnswerAsync(context, Orders, SpeakAsync));
        routes.MapGet("/v1/voices", context => AnswerAsync(context, Looks, VoicesAsync));
    }

    private static Task<Delivery> VoicesAsync() => Task.FromResult(Delivery.Page(
        new JsonObject { ["voices"] = new JsonArray(new JsonObject { ["voice_id"] = "voice-1", ["name"] = "One" }) }));

    protected override JsonObject ErrorPage(string code, string message) => new()
    {
        ["detail"] = new JsonObject { ["status"] = code == "insufficient_quota" ? "quota_exceeded" : code, ["message"] = message },
    };

    private async Task<Delivery> SpeakAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        Bodies.Enqueue(body);
        var text = (string)body["text"]!;
        var speed = (double?)body["voice_settings"]?["speed"] ?? 1;
        await BillAsync($"speech {text}");
        short[] samples = [.. ServiceFiles.Spoken(text, speed, Rate).Select(sample => (short)(sample * short.MaxValue))];
        return Delivery.Page(new JsonObject
        {
            ["audio_base64"] = Convert.ToBase64String(MemoryMarshal.AsBytes<short>(samples)),
            ["alignment"] = new JsonObject
            {
                ["characters"] = new JsonArray([.. text.Select(character => JsonValue.Create(character.ToString()))]),
                ["character_start_times_seconds"] =
                    new JsonArray([.. text.Select((_, at) => JsonValue.Create(ServiceFiles.Time(at, speed)))]),
            },
        });
    }
}
