using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pixora.Agents.Chat.Wire;

/// <summary>
/// Brings one JSON message of an OpenAI-compatible server into the form that the client library reads: ids that are
/// null, odd finish reasons, arguments as objects, contents as parts.
/// </summary>
internal sealed class AnswerRepair
{
    private static readonly string[] Reasons = ["stop", "length", "tool_calls", "content_filter", "function_call"];

    /// <summary>Reasons that say that the answer is not whole.</summary>
    private static readonly string[] Breaks = ["error", "abort", "aborted", "cancelled", "canceled"];

    private static readonly string[] Limits = ["max_tokens", "max_length", "token_limit"];

    /// <summary>True once a reason for the end was seen.</summary>
    public bool Finished { get; private set; }

    /// <summary>The message as it should have been; the text itself when it is no JSON object with choices.</summary>
    public string Mend(string json)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject root || root["choices"] is not JsonArray choices)
            {
                return json;
            }

            foreach (var choice in choices.OfType<JsonObject>())
            {
                Mend(choice);
            }

            root["id"] ??= "";
            root["model"] ??= "";
            root["created"] ??= 0;
            return root.ToJsonString();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            return json;
        }
    }

    /// <summary>The message that ends a stream whose server gave no reason.</summary>
    public static string End { get; } =
        """{"id":"","created":0,"model":"","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

    private void Mend(JsonObject choice)
    {
        choice["index"] ??= 0;
        choice["finish_reason"] = Reason(choice["finish_reason"]);
        if (choice["delta"] is JsonObject delta)
        {
            Mend(delta, streamed: true);
        }

        if (choice["message"] is JsonObject message)
        {
            Mend(message, streamed: false);
        }
    }

    private string? Reason(JsonNode? given)
    {
        var text = given is JsonValue value && value.TryGetValue(out string? said) ? said : null;
        var reason = text switch
        {
            null or "" => null,
            _ when Reasons.Contains(text) => text,
            _ when Breaks.Contains(text) => null,
            _ when Limits.Contains(text) => "length",
            _ => "stop",
        };
        Finished |= reason is not null || Breaks.Contains(text);
        return reason;
    }

    private static void Mend(JsonObject message, bool streamed)
    {
        if (message["content"] is JsonArray parts)
        {
            message["content"] = string.Concat(
                parts.OfType<JsonObject>().Where(part => (string?)part["type"] == "text").Select(
                    part => (string?)part["text"]));
        }

        if (message["tool_calls"] is not JsonArray calls)
        {
            message.Remove("tool_calls");
            return;
        }

        foreach (var (call, place) in calls.OfType<JsonObject>().Select((call, place) => (call, place)))
        {
            Mend(call, streamed ? place : null);
        }
    }

    /// <param name="place">Among the calls of a piece of a stream; null when the call is whole.</param>
    private static void Mend(JsonObject call, int? place)
    {
        if (call["id"] is null)
        {
            call.Remove("id");
            if (place is null)
            {
                call["id"] = $"call_{Guid.NewGuid():N}";
            }
        }

        call["type"] ??= "function";
        if (place is not null)
        {
            call["index"] ??= place;
        }

        if (call["function"] is JsonObject function)
        {
            if (function["name"] is null)
            {
                function.Remove("name");
            }

            if (function["arguments"] is JsonObject arguments)
            {
                function["arguments"] = arguments.ToJsonString();
            }
            else if (function["arguments"] is null)
            {
                function["arguments"] = "";
            }
        }
    }
}
