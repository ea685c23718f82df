using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes.Services;

/// <summary>
/// A server that speaks OpenAI's image and audio protocol, in the dialect it is told to. The official client drives it
/// in <c>MakerFidelityTests</c>.
/// </summary>
internal sealed class StandInMedia(ServerDialect dialect = ServerDialect.Plain) : StandInService
{
    public const string Orders = "order";
    public const string Files = "file";

    /// <summary>The day on which the first of its models ends.</summary>
    public const string Retires = "2031-05-04";

    private const string Voice = "af_heart";

    protected override KeyValuePair<string, string> KeyHeader => new("Authorization", $"Bearer {Key}");

    /// <summary>Whether pictures come as addresses instead of in the answer.</summary>
    public bool AnswersWithAddresses { get; set; }

    /// <summary>How many references came with each picture.</summary>
    public List<int> References { get; } = [];

    public RemoteProfile Profile(MakerCapability capability) => new()
    {
        Service = RemoteService.OpenAI,
        Capability = capability,
        Dialect = dialect,
        BaseUrl = new Uri(Address, "/v1"),
        Private = true,
        Key = Key,
        Model = "stand-in",
        References = 4,
        Price = new() { Dollars = 0.04m },
        Inputs = { ["transcription"] = "listener" },
        Voices = { ["en"] = new() { [VoiceType.Neutral] = Voice } },
    };

    protected override void Map(WebApplication routes)
    {
        routes.MapPost("/v1/images/generations", context => AnswerAsync(context, Orders, GenerateAsync));
        routes.MapPost("/v1/images/edits", context => AnswerAsync(context, Orders, EditAsync));
        routes.MapPost("/v1/audio/speech", context => AnswerAsync(context, Orders, SpeakAsync));
        routes.MapPost("/v1/audio/transcriptions", context => AnswerAsync(context, "listen", ListenAsync));
        routes.MapPost("/dev/captioned_speech", context => AnswerAsync(context, Orders, CaptionAsync));
        routes.MapGet("/v1/models", context => AnswerAsync(context, Looks, ModelsAsync));
        routes.MapGet("/v1/audio/voices", context => AnswerAsync(context, Looks, VoicesAsync));
        routes.MapGet("/files/{size}", (HttpContext context, string size) => AnswerAsync(context, Files, () => FileAsync(size)));
    }

    protected override JsonObject ErrorPage(string code, string message) => new()
    {
        ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error", ["param"] = null, ["code"] = code },
    };

    private static Task<Delivery> ModelsAsync() => Task.FromResult(Delivery.Page(new JsonObject
    {
        ["object"] = "list",
        ["data"] = new JsonArray(
            new JsonObject { ["id"] = "stand-in", ["object"] = "model", ["shutdown_date"] = Retires },
            new JsonObject { ["id"] = "another", ["object"] = "model", ["shutdown_date"] = null }),
    }));

    /// <summary>As names or as objects: servers and their versions differ.</summary>
    private Task<Delivery> VoicesAsync() => Task.FromResult(Delivery.Page(new JsonObject
    {
        ["voices"] = new JsonArray(
            dialect is ServerDialect.Kokoro ? new JsonObject { ["id"] = Voice, ["name"] = "Heart" } : Voice,
            dialect is ServerDialect.Kokoro ? new JsonObject { ["id"] = "ef_dora", ["name"] = "Dora" } : "ef_dora"),
    }));

    private async Task<Delivery> GenerateAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        Bodies.Enqueue(body);
        References.Add(0);
        return await PictureAsync((string?)body["size"], (string)body["prompt"]!);
    }

    private async Task<Delivery> EditAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        References.Add(form.Files.Count);
        return await PictureAsync(form["size"], form["prompt"]!);
    }

    private async Task<Delivery> PictureAsync(string? size, string prompt)
    {
        await BillAsync($"picture {prompt}");
        var data = AnswersWithAddresses
            ? new JsonObject { ["url"] = new Uri(Address, $"/files/{size}").ToString() }
            : new JsonObject { ["b64_json"] = Convert.ToBase64String(Drawn(size, prompt)) };
        return Delivery.Page(new JsonObject { ["created"] = 1_795_000_000, ["data"] = new JsonArray(data) });
    }

    private static byte[] Drawn(string? size, string prompt)
    {
        var found = PictureSize.Parse(size is null or "auto" ? "1024x1024" : size)!.Value;
        return ServiceFiles.Picture(found.Width, found.Height, prompt);
    }

    private static Task<Delivery> FileAsync(string size) => Task.FromResult(Delivery.File("image/png", Drawn(size, size)));

    private async Task<Delivery> SpeakAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        Bodies.Enqueue(body);
        if (dialect is ServerDialect.Chatterbox && (string?)body["voice"] is not { } voice)
        {
            return Delivery.Page(ErrorPage("voice_not_found", "No such voice file."), 404);
        }

        var text = (string)body["input"]!;
        await BillAsync($"speech {text}");
        return Delivery.File("audio/wav", Unfinished(ServiceFiles.Speech(text, (double?)body["speed"] ?? 1)));
    }

    private async Task<Delivery> CaptionAsync(HttpContext context)
    {
        if (dialect is not ServerDialect.Kokoro)
        {
            return Delivery.Page(new JsonObject { ["detail"] = "Not Found" }, 404);
        }

        var body = await BodyAsync(context);
        Bodies.Enqueue(body);
        var text = (string)body["input"]!;
        var speed = (double?)body["speed"] ?? 1;
        await BillAsync($"speech {text}");
        return Delivery.Page(new JsonObject
        {
            ["audio"] = Convert.ToBase64String(ServiceFiles.Speech(text, speed)),
            ["audio_format"] = "audio/wav",
            ["timestamps"] = Words(text, speed, "start_time", "end_time"),
        });
    }

    private async Task<Delivery> ListenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var heard = Bodies.LastOrDefault();
        var text = (string?)heard?["input"] ?? "nothing";
        var page = new JsonObject { ["text"] = text };
        if (form["response_format"] == "verbose_json")
        {
            page["words"] = Words(text, (double?)heard?["speed"] ?? 1, "start", "end");
        }

        return Delivery.Page(page);
    }

    private static JsonArray Words(string text, double speed, string start, string end)
    {
        var words = new JsonArray();
        var at = 0;
        foreach (var word in text.Split(' '))
        {
            if (word.Length > 0)
            {
                words.Add(new JsonObject
                {
                    ["word"] = word, [start] = ServiceFiles.Time(at, speed), [end] = ServiceFiles.Time(at + word.Length, speed),
                });
            }

            at += word.Length + 1;
        }

        return words;
    }

    /// <summary>Written before its length is known, as the real server writes it.</summary>
    private static byte[] Unfinished(byte[] wav)
    {
        wav.AsSpan(4, 4).Fill(0xFF);
        wav.AsSpan(40, 4).Fill(0xFF);
        return wav;
    }
}
