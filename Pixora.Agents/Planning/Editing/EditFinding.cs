using Pixora.Agents.Hearing;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>What a part of a sentence comes to.</summary>
internal abstract record EditFinding
{
    private EditFinding()
    {
    }

    internal sealed record Wanted(EditIntent Intent) : EditFinding;

    /// <summary>Something is to stay as it is.</summary>
    internal sealed record Untouched(WishKind Kind) : EditFinding;

    /// <summary>A scene is named that the plan does not have.</summary>
    internal sealed record NoScene(int Place) : EditFinding;

    /// <summary>A scene is named by what no scene holds.</summary>
    internal sealed record NoSuchScene(string Words) : EditFinding;

    /// <summary>Understood, and not possible as it was said.</summary>
    /// <param name="Reason">The end of a key of the message catalog, <c>cannot-…</c>.</param>
    /// <param name="Words">What was said.</param>
    internal sealed record Cannot(string Reason, string Words) : EditFinding;

    /// <summary>Two or three ways to understand it; the person chooses.</summary>
    internal sealed record Doubtful(string Words, ValueList<EditIntent> Choices) : EditFinding;

    /// <summary>A part that asks for several things at once.</summary>
    internal sealed record Several(ValueList<EditFinding> Findings) : EditFinding;

    internal sealed record NotUnderstood(string Words) : EditFinding;
}
