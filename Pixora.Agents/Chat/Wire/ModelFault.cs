using Pixora.Media.Generation;

namespace Pixora.Agents.Chat.Wire;

/// <summary>Why a request got no whole answer.</summary>
/// <param name="Code">Stable, starts with <c>model.</c>.</param>
/// <param name="Message">What happened and what to do next, without the profile's name.</param>
/// <param name="Retryable">True when the same request may succeed later.</param>
/// <param name="RetryAfter">How long the endpoint asked to wait, null when it did not say.</param>
internal sealed record ModelFault(
    string Code, string Message, bool Retryable, TimeSpan? RetryAfter = null, Exception? Cause = null)
{
    /// <summary>The code of an answer of which no word came for too long.</summary>
    internal const string SlowCode = "model.slow";

    internal static ModelFault Refused(string said) =>
        new("model.refused", $"The model declined: {Quote(said)} Put it another way.", Retryable: false);

    internal static ModelFault Filtered { get; } =
        new("model.filtered", "The provider's content filter stopped the answer. Put it another way.", Retryable: false);

    internal static ModelFault TooLong { get; } =
        new(
            "model.length",
            "The answer was cut off at the model's limit. Ask for less at once, or raise the limit of the model.",
            Retryable: false);

    internal static ModelFault Cut { get; } =
        new("model.cut", "The answer broke off before its end. Ask again.", Retryable: true);

    internal static ModelFault Empty { get; } =
        new("model.empty", "The model answered nothing. Ask again.", Retryable: true);

    internal static ModelFault BrokenArguments { get; } =
        new("model.arguments", "The model called a tool with arguments that are no JSON. A larger model helps.", Retryable: true);

    internal static ModelFault NoTools { get; } =
        new("model.tools", "The profile's model calls no tools, and the crew works with tools. Configure one that does.", Retryable: false);

    /// <summary>False where another model would only get around a refusal.</summary>
    internal static bool OthersMayHelp(string code) =>
        code is not ("model.refused" or "model.filtered");

    internal ProviderException ToException(string profile) => new(Code, $"{profile}: {Message}", Retryable, Cause);

    /// <summary>Text of the endpoint in quotes, shortened to 200 characters.</summary>
    internal static string Quote(string text) =>
        $"“{(text.Length > 200 ? text[..200] + "…" : text).ReplaceLineEndings(" ").Trim()}”";
}
