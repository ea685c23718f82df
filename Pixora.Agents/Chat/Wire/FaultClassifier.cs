using System.ClientModel;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;

namespace Pixora.Agents.Chat.Wire;

/// <summary>Classifies the exceptions of the client library by what they mean to the caller.</summary>
internal static class FaultClassifier
{
    private const string NoSuchAddress =
        "The endpoint has nothing at this address. Its BaseUrl usually ends with /v1.";

    private const string UnknownModel = "The endpoint does not know the model, or has retired it. Configure another model id.";

    /// <summary>Null when the exception is not the endpoint's: a bug, or a cancellation by the caller.</summary>
    /// <param name="caller">Cancelled by the caller; any other cancellation is the idle timeout.</param>
    internal static ModelFault? Classify(Exception error, DateTimeOffset now, CancellationToken caller) => error switch
    {
        _ when caller.IsCancellationRequested => null,
        ClientResultException { Status: > 0 } answered => OfStatus(answered, now),
        OperationCanceledException =>
            new(ModelFault.SlowCode, "No word came for too long. Ask again, or raise PatienceSeconds.",
                Retryable: true, Cause: error),
        HttpRequestException { InnerException: SocketException } or ClientResultException { InnerException: HttpRequestException } =>
            Unreachable(error),
        HttpIOException or IOException => ModelFault.Cut with { Cause = error },
        HttpRequestException or ClientResultException => Unreachable(error),

        // The client library throws these when the answer does not follow the protocol.
        JsonException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException =>
            new(
                "model.garbled",
                "The endpoint's answer is not that of an OpenAI-compatible server. Check its BaseUrl.",
                true,
                Cause: error),
        _ => null,
    };

    private static ModelFault Unreachable(Exception error) =>
        new("model.unreachable", "The endpoint cannot be reached. Check its BaseUrl and whether it runs.", Retryable: true, Cause: error);

    private static ModelFault OfStatus(ClientResultException error, DateTimeOffset now)
    {
        var (code, message) = ErrorBody(error);
        return error.Status switch
        {
            401 or 403 => Final("model.key", "The endpoint refused the key. Check the key and what it may do.", error),
            402 => Quota(error),
            400 or 413 or 422 or 500 when IsTooLong(message) => TooLong(error),
            404 or 405 when code is null && message is null or "Not Found" =>
                Final("model.address", NoSuchAddress, error),
            404 or 410 => Final("model.unknown", UnknownModel, error),
            429 when code is "insufficient_quota" or "billing_hard_limit_reached" => Quota(error),
            429 => Busy($"The endpoint asks for fewer questions. Ask again {Later(RetryAfter(error, now))}.", error,
                now),
            >= 500 or 408 or 409 => Busy($"The endpoint failed ({error.Status}). Ask again later.", error, now),
            >= 300 and < 400 => Final(
                "model.moved", "The endpoint sends to another address, which is not followed. Configure the address itself.", error),
            _ => OfRejectedRequest(code, message, error),
        };
    }

    private static ModelFault OfRejectedRequest(string? code, string? message, ClientResultException error) => code switch
    {
        "content_filter" or "content_policy_violation" or "moderation_blocked" =>
            ModelFault.Filtered with { Cause = error },
        "model_not_found" or "model_retired" => Final("model.unknown", UnknownModel, error),
        "context_length_exceeded" or "exceed_context_size_error" => TooLong(error),
        _ => Final(
            "model.rejected",
            $"The endpoint does not take the question ({error.Status}): {ModelFault.Quote(message ?? "no reason given")}",
            error),
    };

    private static ModelFault TooLong(Exception error) => Final(
        "model.context", "The conversation is longer than the model can read. Configure one that reads more.", error);

    /// <summary>Servers on this machine say it in words, each in its own.</summary>
    private static bool IsTooLong(string? message) => message is not null && Array.Exists(
        ["maximum context length", "context size", "context window", "context length", "n_ctx", "too many tokens",
            "prompt is too long"],
        sign => message.Contains(sign, StringComparison.OrdinalIgnoreCase));

    private static string Later(TimeSpan? wait) =>
        wait is { TotalSeconds: var seconds }
            ? string.Create(CultureInfo.InvariantCulture, $"in {Math.Ceiling(seconds)} seconds") : "later";

    private static ModelFault Quota(Exception error) => Final(
        "model.quota", "The account at the provider has no credit left. Its owner must add some; asking again does not help.", error);

    private static ModelFault Busy(string message, ClientResultException error, DateTimeOffset now) =>
        new("model.busy", message, Retryable: true, RetryAfter(error, now), error);

    private static ModelFault Final(string code, string message, Exception error) =>
        new(code, message, Retryable: false, Cause: error);

    /// <summary>
    /// The header <c>Retry-After</c>, in seconds or as a date; null when there is none that can be read.
    /// </summary>
    private static TimeSpan? RetryAfter(ClientResultException error, DateTimeOffset now)
    {
        if (error.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) is not true)
        {
            return null;
        }

        TimeSpan? wait = Seconds(text) is { } seconds ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date - now
            : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Null also for numbers that no <see cref="TimeSpan"/> holds.</summary>
    private static double? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6
            ? seconds
            : null;

    /// <summary>Reads OpenAI's form, and the flat ones of vLLM, FastAPI and Ollama.</summary>
    private static (string? Code, string? Message) ErrorBody(ClientResultException error)
    {
        try
        {
            using var body = JsonDocument.Parse(error.GetRawResponse()?.Content ?? BinaryData.Empty);
            if (body.RootElement is not { ValueKind: JsonValueKind.Object } root)
            {
                return (null, null);
            }

            var told = root.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner
                : root;
            return (
                Text(told, "code") ?? Text(told, "type"),
                Text(told, "message") ?? Text(root, "error") ?? Text(root, "detail") ?? Text(root, "message"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
