using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Pixora.Agents.Chat.Offline;
using Pixora.Agents.Planning;
using Pixora.Media.Tasks;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Pixora.Tests.Agents.Chat.Offline;

/// <summary>
/// A conversation with the offline planner in which it is shown the film as the crew shows it to every model.
/// </summary>
internal sealed class OfflineTalk(object film)
{
    internal static readonly string[] Director =
    [
        "check_generation_status",
        "set_title",
        "set_length",
        "set_aspect",
        "set_style",
        "set_language",
        "set_captions",
        "undo",
        "redo",
        "edit_plan",
        "ask_person",
    ];

    internal static readonly string[] SceneWriter = ["generate_scene_breakdown", "update_scene", "add_scene", "remove_scene", "move_scene"];

    internal static readonly string[] Composer = ["generate_music", "adjust_audio", "set_voice"];

    internal static readonly string[] All = [.. Director, .. SceneWriter, .. Composer, "regenerate_scene_image"];

    private static readonly JsonSerializerOptions Json = new(TaskJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OfflineResponder script = new(new OfflinePlanWriter(new OfflinePlanner()));

    internal List<ChatMessage> Messages { get; } = [];

    internal RecordingLedger Ledger { get; } = new();

    /// <summary>Six scenes of eight seconds, waiting for approval.</summary>
    internal static OfflineTalk Reviewing(string brief = "A film about the sea") => new(new
    {
        stage = TaskStage.Reviewing,
        revision = 3,
        brief = new { prompt = brief },
        title = "The Sea",
        format = new FilmFormat(48, AspectRatio.Landscape, VisualStyle.Cinematic, "en", CaptionMode.Burned),
        voice = new Voice(true, VoiceType.Neutral, 1),
        music = new MusicDirection(true, MusicMood.Epic, MusicGenre.Cinematic),
        scenes = Enumerable.Range(1, 6).Select(
            place => new
            {
                place, id = $"scene-{place}", title = "Waves", narration = "Waves.", visual = "waves at noon", seconds = 8,
            }),
    });

    /// <summary>Two scenes; the maker of the second one's picture has refused it.</summary>
    internal static OfflineTalk Refused(string visual) => new(new
    {
        stage = TaskStage.Waiting,
        revision = 1,
        brief = new { prompt = "A film about the sea" },
        scenes = new[]
        {
            new { place = 1, id = "scene-1", seconds = 8, visual = "a bay" }, new { place = 2, id = "scene-2", seconds = 8, visual },
        },
        failedScenes = new[] { new { code = "provider.refused", message = "Refused.", scene = "scene-2" } },
    });

    internal static OfflineTalk Briefing(string prompt) =>
        new(new { stage = TaskStage.Briefing, revision = 0, brief = new { prompt }, preferences = new { } });

    internal OfflineTalk Person(string text)
    {
        Messages.Add(new(ChatRole.User, text));
        return this;
    }

    /// <summary>What a colleague said or did, as a role hears of it.</summary>
    internal OfflineTalk Heard(string note)
    {
        Messages.Add(new(ChatRole.User, note));
        return this;
    }

    /// <summary>The answers of the tools to the calls of an answer, which is said too.</summary>
    internal OfflineTalk Answered(ChatResponse answer, bool ok = true, string message = "Done.")
    {
        Messages.AddRange(answer.Messages);
        Messages.Add(
            new(
                ChatRole.Tool,
                [.. Calls(answer).Select(call => new FunctionResultContent(call.CallId, JsonSerializer.Serialize(new { ok, message })))]));
        return this;
    }

    internal Task<ChatResponse> AskAsync(params string[] tools) =>
        StreamAsync(tools).ToChatResponseAsync(TestContext.Current.CancellationToken);

    internal async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(params string[] tools)
    {
        using var client = new OfflineClient(script, "director", Ledger, TimeProvider.System);
        ChatMessage shown = new(
            ChatRole.User, $"The film's state.\n<film_state>\n{JsonSerializer.Serialize(film, Json)}\n</film_state>");
        var options = new ChatOptions { Tools = [.. tools.Select(name => AIFunctionFactory.Create(() => "", name))] };
        await foreach (var update in client.GetStreamingResponseAsync([shown, .. Messages], options, TestContext.Current.CancellationToken))
        {
            yield return update;
        }
    }

    internal static IEnumerable<FunctionCallContent> Calls(ChatResponse answer) =>
        answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>();

    /// <summary>Every call as <c>tool {arguments}</c>.</summary>
    internal static string Written(ChatResponse answer) =>
        string.Join(
            "; ",
            Calls(answer).SelectMany(call => call.Name == "edit_plan"
                ? Edits(call).Select(edit => Written($"{edit["tool"]}", edit.GetValueOrDefault("arguments")))
                : [Written(call.Name, call.Arguments)]));

    /// <summary>The edits that a call makes together.</summary>
    internal static IEnumerable<IReadOnlyDictionary<string, object?>> Edits(FunctionCallContent call) =>
        (IEnumerable<IReadOnlyDictionary<string, object?>>)call.Arguments!["edits"]!;

    private static string Written(string tool, object? arguments) => $"{tool} {JsonSerializer.Serialize(arguments ?? new { }, Json)}";
}
