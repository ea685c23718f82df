using System.ClientModel;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;

namespace Pixora.Agents.Chat.Wire;

/// <summary>Reads what an endpoint's failure means.</summary>
internal static class FaultReader
{
    /// <summary>The fault, null when the exception is none of the endpoint's: a bug, or the asker who went away.</summary>
    /// <param name="asker">Cancelled by whoever asked; any other cancellation is lost patience.</param>
    internal static ModelFault? Read(Exception error, DateTimeOffset now, CancellationToken asker) => error switch
    {
        _ when asker.IsCancellationRequested => null,
        ClientResultException { Status: > 0 } answered => OfAnswer(answered, now),
        OperationCanceledException => new("model.slow", "No word came for too long. Ask again, or raise PatienceSeconds.", Retryable: true, Cause: error),
        HttpRequestException { InnerException: SocketException } or ClientResultException { InnerException: HttpRequestException } => Unreachable(error),
        HttpIOException or IOException => ModelFault.Cut with { Cause = error },
        HttpRequestException or ClientResultException => Unreachable(error),

        // What the client library throws over an answer that is not what the protocol says.
        JsonException or FormatException or ArgumentOutOfRangeException or InvalidOperationException or KeyNotFoundException =>
            new("model.garbled", "The endpoint's answer is not that of an OpenAI-compatible server. Check its BaseUrl.", Retryable: true, Cause: error),
        _ => null,
    };

    private static ModelFault Unreachable(Exception error) =>
        new("model.unreachable", "The endpoint cannot be reached. Check its BaseUrl and whether it runs.", Retryable: true, Cause: error);

    private static ModelFault OfAnswer(ClientResultException error, DateTimeOffset now)
    {
        var (code, said) = ErrorBody(error);
        return error.Status switch
        {
            401 or 403 => new("model.key", "The endpoint refused the key. Check the key and what it may do.", Retryable: false, Cause: error),
            402 => Quota(error),
            404 or 410 => new("model.unknown", "The endpoint does not know the model, or has retired it. Configure another model id.", Retryable: false, Cause: error),
            429 when code is "insufficient_quota" or "billing_hard_limit_reached" => Quota(error),
            429 => new("model.busy", "The endpoint asks for fewer questions. Ask again later.", Retryable: true, RetryAfter(error, now), error),
            >= 500 or 408 or 409 => new("model.busy", $"The endpoint failed ({error.Status}). Ask again later.", Retryable: true, RetryAfter(error, now), error),
            >= 300 and < 400 => new("model.moved", "The endpoint sends to another address, which is not followed. Configure the address itself.", Retryable: false, Cause: error),
            _ => OfRefusedRequest(code, said, error),
        };
    }

    private static ModelFault OfRefusedRequest(string? code, string? said, ClientResultException error) => code switch
    {
        "content_filter" or "content_policy_violation" or "moderation_blocked" => ModelFault.Filtered with { Cause = error },
        "model_not_found" or "model_retired" => new("model.unknown", "The endpoint does not know the model, or has retired it. Configure another model id.", Retryable: false, Cause: error),
        "context_length_exceeded" => new("model.context", "The conversation is longer than the model can read. Configure one that reads more.", Retryable: false, Cause: error),
        _ => new("model.rejected", $"The endpoint does not take the question ({error.Status}): {ModelFault.Quote(said ?? "no reason given")}", Retryable: false, Cause: error),
    };

    private static ModelFault Quota(Exception error) =>
        new("model.quota", "The account at the provider has no credit left. Its owner must add some; asking again does not help.", Retryable: false, Cause: error);

    /// <summary>Seconds or a date, as the protocol allows; null when there is none.</summary>
    private static TimeSpan? RetryAfter(ClientResultException error, DateTimeOffset now)
    {
        if (error.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) is not true)
        {
            return null;
        }

        TimeSpan? wait = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6 ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date - now
            : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static (string? Code, string? Message) ErrorBody(ClientResultException error)
    {
        try
        {
            using var body = JsonDocument.Parse(error.GetRawResponse()?.Content ?? BinaryData.Empty);
            return body.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var told) && told.ValueKind == JsonValueKind.Object
                ? (Text(told, "code") ?? Text(told, "type"), Text(told, "message"))
                : (null, null);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
