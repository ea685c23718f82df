using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pixora.Tests.Fakes.StandIn;

/// <summary>
/// A server that speaks OpenAI's chat protocol over real HTTP on loopback and answers what it is told to. The official
/// client drives it in <c>FidelityTests</c>.
/// </summary>
internal sealed class StandInOpenAI : IAsyncDisposable
{
    internal const string Key = "sk-stand-in";

    /// <summary>Models it knows, with the day each is shut down or none.</summary>
    private static readonly Dictionary<string, string?> Models = new()
    {
        ["stand-in"] = null, ["stand-in-large"] = null, ["stand-in-old"] = "2026-12-11",
    };

    private readonly WebApplication app;
    private readonly Func<JsonObject, Reply> answer;
    private readonly TaskCompletionSource silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StandInOpenAI(WebApplication app, Func<JsonObject, Reply> answer)
    {
        this.app = app;
        this.answer = answer;
    }

    internal Uri BaseUrl => new(app.Urls.Single() + "/v1");

    /// <summary>What makes a studio think with it.</summary>
    internal KeyValuePair<string, string?>[] Settings =>
    [
        new("Models:Profiles:stand-in:BaseUrl", BaseUrl.ToString()),
        new("Models:Profiles:stand-in:Key", Key),
        new("Models:Profiles:stand-in:Model", "stand-in"),
    ];

    /// <summary>Every question, oldest first.</summary>
    internal ConcurrentQueue<JsonObject> Questions { get; } = new();

    /// <summary>Headers of every question, oldest first.</summary>
    internal ConcurrentQueue<IReadOnlyDictionary<string, string>> Headers { get; } = new();

    /// <summary>Ends when somebody waits for a word that will not come.</summary>
    internal Task IsSilent => silent.Task;

    /// <summary>Ends when somebody left while it was silent.</summary>
    internal Task SomebodyLeft => left.Task;

    /// <param name="script">One answer after the other, whoever asks.</param>
    internal static Task<StandInOpenAI> StartAsync(params Reply[] script)
    {
        var rest = new ConcurrentQueue<Reply>(script);
        return StartAsync(_ => rest.TryDequeue(out var next) ? next : new Reply.Words("There is nothing more to say."));
    }

    /// <param name="answer">Gets the question.</param>
    internal static async Task<StandInOpenAI> StartAsync(Func<JsonObject, Reply> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new StandInOpenAI(app, answer);
        app.MapPost("/v1/chat/completions", server.AnswerAsync);
        app.MapGet("/v1/models", context => Pages.SendAsync(context, 200, Pages.Models(Models)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var question =
            (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        Questions.Enqueue(question);
        Headers.Enqueue(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
        var model = (string?)question["model"] ?? "";
        if (context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            await Pages.SendAsync(
                context, 401, Pages.Error("Incorrect API key provided.", "invalid_request_error", "invalid_api_key"));
        }
        else if (!Models.ContainsKey(model))
        {
            await Pages.SendAsync(
                context,
                404,
                Pages.Error(
                    $"The model `{model}` does not exist or you do not have access to it.",
                    "invalid_request_error",
                    "model_not_found"));
        }
        else if (UnansweredCall(question) is { } call)
        {
            await Pages.SendAsync(
                context,
                400,
                Pages.Error(
                    $"An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id': {call}.",
                    "invalid_request_error",
                    null));
        }
        else
        {
            await PlayAsync(context, question, answer(question));
        }
    }

    private async Task PlayAsync(HttpContext context, JsonObject question, Reply reply)
    {
        switch (reply)
        {
            case Reply.Fails fails:
                context.Response.Headers.RetryAfter = fails.RetryAfter;
                await Pages.SendAsync(
                    context, fails.Status, Pages.Error("The stand-in fails as told.", fails.Code, fails.Code));
                break;
            case Reply.WrongPage:
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html>It works!</html>", context.RequestAborted);
                break;
            case Reply.Silence:
                using (context.RequestAborted.Register(left.SetResult))
                {
                    silent.SetResult();
                    await left.Task;
                }

                break;
            case var _ when (bool?)question["stream"] is true:
                await new Stream(context, question).SendAsync(reply);
                break;
            default:
                await Pages.SendAsync(context, 200, Pages.Completion(question, reply));
                break;
        }
    }

    /// <summary>The id of a tool call that no message answers; the real server refuses such a conversation.</summary>
    private static string? UnansweredCall(JsonObject question)
    {
        var messages = question["messages"]!.AsArray();
        var answered = messages.Select(message => (string?)message!["tool_call_id"]).ToHashSet();
        return messages.SelectMany(message => message!["tool_calls"]?.AsArray() ?? [])
            .Select(call => (string)call!["id"]!).FirstOrDefault(id => !answered.Contains(id));
    }
}
