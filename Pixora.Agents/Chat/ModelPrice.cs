using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat;

/// <summary>What a model costs, in US dollars for a million tokens.</summary>
internal sealed class ModelPrice
{
    public decimal Input { get; set; }

    public decimal Output { get; set; }

    /// <summary>US dollars; null when the tokens are not known.</summary>
    internal decimal? Of(UsageDetails? usage) => usage is { InputTokenCount: { } read, OutputTokenCount: { } written }
        ? ((read * Input) + (written * Output)) / 1_000_000
        : null;
}
