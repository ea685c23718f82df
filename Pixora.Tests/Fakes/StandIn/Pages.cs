using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Pixora.Tests.Fakes.StandIn;

/// <summary>What the stand-in sends in one piece.</summary>
internal static class Pages
{
    internal const long Created = 1_795_000_000;

    internal static async Task SendAsync(HttpContext context, int status, JsonObject page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["x-request-id"] = "req_stand_in";
        await context.Response.WriteAsync(page.ToJsonString(), context.RequestAborted);
    }

    internal static JsonObject Error(string message, string type, string? code) =>
        new() { ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = null, ["code"] = code } };

    internal static JsonObject Models(IEnumerable<KeyValuePair<string, string?>> models) => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. models.Select(model => new JsonObject
        {
            ["id"] = model.Key, ["object"] = "model", ["created"] = Created, ["owned_by"] = "stand-in", ["shutdown_date"] = model.Value,
        })]),
    };

    internal static JsonObject Completion(JsonObject question, Reply reply)
    {
        var (message, finish) = reply switch
        {
            Reply.Words words => (Message(words.Text), words.Finish),
            Reply.Calls calls => (Message(calls.Text, calls.Tools), calls.Finish),
            Reply.Declines declines =>
                (new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = declines.Refusal }, "stop"),
            _ => throw new ArgumentException($"{reply.GetType().Name} is only streamed.", nameof(reply)),
        };
        return new()
        {
            ["id"] = "chatcmpl-stand-in", ["object"] = "chat.completion", ["created"] = Created, ["model"] = (string?)question["model"],
            ["choices"] = new JsonArray(
                new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = finish }),
            ["usage"] = Usage(), ["service_tier"] = "default", ["system_fingerprint"] = "fp_stand_in",
        };
    }

    internal static JsonObject Usage() => new()
    {
        ["prompt_tokens"] = 100, ["completion_tokens"] = 20, ["total_tokens"] = 120,
    };

    internal static JsonObject Call(RequestedToolCall call) => new()
    {
        ["id"] = call.Id, ["type"] = "function", ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
    };

    private static JsonObject Message(string text, IReadOnlyList<RequestedToolCall>? calls = null)
    {
        var message =
            new JsonObject { ["role"] = "assistant", ["content"] = text.Length == 0 ? null : text, ["refusal"] = null };
        if (calls is not null)
        {
            message["tool_calls"] = new JsonArray([.. calls.Select(Call)]);
        }

        return message;
    }
}
