using System.Globalization;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Remote;

/// <summary>Says what a service's failure means to whoever waits for the film.</summary>
internal static class RemoteFaults
{
    /// <summary>Characters of a service's own words that are passed on.</summary>
    private const int LongestWords = 200;

    /// <summary>Codes by which services refuse what is asked for its content.</summary>
    private static readonly string[] ContentCodes =
    [
        "moderation_blocked", "content_policy_violation", "content_filter", "image_generation_user_error", "safety_violation", "nsfw",
        "content_policy", "sensitive",
    ];

    public static ProviderException Of(string maker, RemoteAnswer answer)
    {
        var page = answer.Page;
        var code = Code(page);
        return answer.Status switch
        {
            >= 400 and < 500 when IsContent(page, code) => Refused(maker, Words(page)),
            401 or 403 => Certain("maker.key", $"'{maker}' does not take the key it was given. Set a valid key for it, or choose another."),
            402 => Certain("maker.quota", $"The account of '{maker}' is used up. Fill it up, or choose another maker."),
            429 when IsSpent(answer) =>
                Certain("maker.quota", $"The account of '{maker}' is used up. Fill it up, or choose another maker."),
            408 or 429 => Certain("maker.busy", $"'{maker}' takes no more requests at the moment. Retry later.", retryable: true),
            404 => Certain("maker.request", $"'{maker}' does not know what it was asked for; its model may be retired: {Words(page)}"),
            >= 400 and < 500 => Certain("maker.request", $"'{maker}' does not take the request: {Words(page)}"),
            _ => Certain("maker.failed", $"'{maker}' failed ({Text(answer.Status)}). Retry later.", retryable: true),
        };
    }

    /// <summary>True when the account is used up, which does not pass by waiting.</summary>
    public static bool IsSpent(RemoteAnswer answer) => answer.Status == 402
        || (answer.Status == 429 && Code(answer.Page) is "insufficient_quota" or "quota_exceeded");

    public static ProviderException Refused(string maker, string words) => new(
        ProviderException.Refused, $"'{maker}' will not make this for its content: {words}", retryable: false);

    public static ProviderException Failed(string maker, string words) =>
        new("maker.failed", $"'{maker}' could not make it: {QuotedReason.Of(Cut(words))}. Retry orders it again.", retryable: false);

    public static ProviderException Unreadable(string maker, string why) => new(
        "maker.answer", $"The answer of '{maker}' cannot be used: {why}. Retry orders it again.", retryable: false);

    /// <summary>Nothing was taken, since nothing was heard.</summary>
    public static ProviderException Unreachable(string maker, Exception inner) => new(
        "maker.unreachable", $"'{maker}' cannot be reached. Retry when it can.", retryable: true, inner) { Paid = Payment.No };

    /// <summary>The answer was lost on its way, and nobody can say whether it was paid for.</summary>
    public static ProviderException Unsettled(string maker, Exception? inner = null) => new(
        "maker.unsettled",
        $"The answer of '{maker}' was lost, and it may have been paid for. Look at its bill; retry orders it again.",
        retryable: false,
        inner)
    { Paid = Payment.Unknown };

    public static ProviderException Lost(string maker, Exception inner) => new(
        "maker.unreachable", $"The connection to '{maker}' was lost. Retry goes on with what it was asked for.", retryable: true, inner);

    public static ProviderException Forbidden(string maker, string why) =>
        new("maker.address", $"'{maker}' names an address that is not called: {why}.", retryable: false);

    /// <summary>True when a job's own message says that it is about the content.</summary>
    public static bool IsAboutContent(string message) =>
        ContentCodes.Any(code => message.Contains(code, StringComparison.OrdinalIgnoreCase))
        || message.Contains("flagged", StringComparison.OrdinalIgnoreCase)
        || message.Contains("content policy", StringComparison.OrdinalIgnoreCase);

    /// <summary>The service's own words, whichever shape they have.</summary>
    public static string Words(JsonObject page) => Cut(page["error"] switch
    {
        JsonObject error => Plain(error["message"]) ?? "",
        JsonValue error => error.ToString(),
        _ => Detail(page["detail"]) ?? Plain(page["message"]) ?? Plain(page["title"]) ?? "it gives no reason",
    });

    private static string? Detail(JsonNode? detail) => detail switch
    {
        JsonArray { Count: > 0 } list => string.Join("; ", list.Select(item => Plain((item as JsonObject)?["msg"]) ?? item?.ToString())),
        JsonObject one => Plain(one["message"]) ?? Plain(one["error"]) ?? Plain(one["status"]),
        _ => Plain(detail),
    };

    private static string? Code(JsonObject page) => page["error"] is JsonObject error
        ? Plain(error["code"]) ?? Plain(error["type"])
        : Type(page["detail"]) ?? Plain(page["error_type"]);

    private static string? Type(JsonNode? detail) => detail switch
    {
        JsonArray { Count: > 0 } list => Plain((list[0] as JsonObject)?["type"]),
        JsonObject one => Plain(one["status"]) ?? Plain(one["code"]),
        _ => null,
    };

    private static bool IsContent(JsonObject page, string? code) =>
        code is not null && ContentCodes.Contains(code)
        || (page["error"] is JsonObject error && ContentCodes.Contains(Plain(error["type"])));

    private static ProviderException Certain(string code, string message, bool retryable = false) =>
        new(code, message, retryable) { Paid = Payment.No };

    private static string? Plain(JsonNode? node) => (node as JsonValue)?.ToString();

    private static string Cut(string words) => words.Length > LongestWords ? words[..LongestWords] + "…" : words;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
