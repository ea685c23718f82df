using Pixora.Agents.Hearing.Grammar;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Hearing;

/// <summary>A part of a request that says one thing.</summary>
/// <param name="Start">First UTF-16 unit in the request.</param>
/// <param name="Text">Its words, with what the grammar read in them.</param>
/// <param name="Wishes">The ways to understand it, the likeliest first, at least one.</param>
/// <param name="Doubt">Whether the likeliest may be acted on.</param>
internal sealed record Clause(int Start, GrammarText Text, ValueList<HeardWish> Wishes, Doubt Doubt)
{
    /// <summary>The most choices that a question offers.</summary>
    private const int MostChoices = 3;

    internal HeardWish Wish => Wishes[0];

    internal WishKind Kind => Wish.Kind;

    internal Polarity Polarity => Wish.Polarity;

    internal int End => Start + Text.Source.Length;

    /// <summary>What the likeliest wish is set to.</summary>
    internal WishValue Value => field ??= WishValues.Read(Kind, Text);

    /// <summary>What a question offers: two or three ways to understand it, the likeliest first.</summary>
    internal ValueList<HeardWish> Choices => [.. Wishes.Where(wish => wish.Kind != WishKind.Other).Take(MostChoices)];

    /// <summary>True when the person took it back in the same breath: "louder, no, softer".</summary>
    internal bool Withdrawn { get; init; }

    internal bool Says(WishKind kind) => Kind == kind && !Withdrawn;
}
