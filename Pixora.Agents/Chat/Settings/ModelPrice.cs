using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat.Settings;

/// <summary>What a model costs, in US dollars per million tokens.</summary>
internal sealed class ModelPrice
{
    private const decimal TokensPerPrice = 1_000_000;

    /// <summary>US dollars per million tokens read.</summary>
    public decimal Input { get; set; }

    /// <summary>US dollars per million tokens written.</summary>
    public decimal Output { get; set; }

    /// <summary>US dollars; null when the tokens are not known.</summary>
    internal decimal? Of(UsageDetails? usage) => usage is { InputTokenCount: { } read, OutputTokenCount: { } written }
        ? ((read * Input) + (written * Output)) / TokensPerPrice
        : null;
}
