using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Pixora.Tests.Fakes.StandIn;

/// <summary>An answer as server-sent events, framed as the real server frames them.</summary>
internal sealed partial class Stream(HttpContext context, JsonObject question)
{
    internal async Task SendAsync(Reply reply)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        if (reply is Reply.TornOff)
        {
            // Promised and never sent: the connection ends in the middle, and what was sent before is not lost with it.
            context.Response.ContentLength = 1_000_000;
        }

        await DeltaAsync(new() { ["role"] = "assistant", ["content"] = "", ["refusal"] = null });
        switch (reply)
        {
            case Reply.Words words:
                await WordsAsync(words.Text);
                await EndAsync(words.Finish);
                break;
            case Reply.Calls calls:
                await WordsAsync(calls.Text);
                await CallsAsync(calls);
                await EndAsync(calls.Finish);
                break;
            case Reply.Declines declines:
                await RefusalAsync(declines.Refusal);
                await EndAsync("stop");
                break;
            case Reply.Held held:
                await WordsAsync(held.Text);
                await held.Wait(context.RequestAborted);
                await WordsAsync(held.Rest);
                await EndAsync("stop");
                break;
            case Reply.TornOff torn:
                await WordsAsync(torn.Text);
                break;
            case Reply.FailsMidway fails:
                await WordsAsync(fails.Text);
                await EventAsync(
                    Pages.Error("The server had an error while processing your request.", "server_error", null).ToJsonString());
                break;
            default:
                throw new ArgumentException($"{reply.GetType().Name} cannot be streamed.", nameof(reply));
        }
    }

    private async Task WordsAsync(string text)
    {
        foreach (Match word in Word().Matches(text))
        {
            await DeltaAsync(new() { ["content"] = word.Value });
        }
    }

    private async Task RefusalAsync(string text)
    {
        foreach (Match word in Word().Matches(text))
        {
            await DeltaAsync(new() { ["refusal"] = word.Value });
        }
    }

    private async Task CallsAsync(Reply.Calls calls)
    {
        foreach (var (place, call) in calls.Tools.Index())
        {
            var index = calls.AllAtZero ? 0 : place;
            var head = Pages.Call(call with { Arguments = "" });
            head["index"] = index;
            await DeltaAsync(new() { ["tool_calls"] = new JsonArray(head) });
            foreach (var piece in call.Arguments.Chunk(7))
            {
                await DeltaAsync(new()
                {
                    ["tool_calls"] = new JsonArray(
                        new JsonObject { ["index"] = index, ["function"] = new JsonObject { ["arguments"] = new string(piece) } }),
                });
            }
        }
    }

    private async Task EndAsync(string? finish)
    {
        if (finish is null)
        {
            return;
        }

        await ChunkAsync(
            new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject(), ["logprobs"] = null, ["finish_reason"] = finish }),
            usage: null);
        if ((bool?)question["stream_options"]?["include_usage"] is true)
        {
            await ChunkAsync([], Pages.Usage());
        }

        await EventAsync("[DONE]");
    }

    private Task DeltaAsync(JsonObject delta) =>
        ChunkAsync(
            new JsonArray(
                new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = null }),
            usage: null);

    private Task ChunkAsync(JsonArray choices, JsonObject? usage) => EventAsync(new JsonObject
    {
        ["id"] = "chatcmpl-stand-in", ["object"] = "chat.completion.chunk", ["created"] = Pages.Created,
        ["model"] = (string?)question["model"],
        ["service_tier"] = "default", ["system_fingerprint"] = "fp_stand_in", ["choices"] = choices, ["usage"] = usage,
        ["obfuscation"] = "aZ3",
    }.ToJsonString());

    private async Task EventAsync(string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    [GeneratedRegex(@"\S+\s*")]
    private static partial Regex Word();
}
