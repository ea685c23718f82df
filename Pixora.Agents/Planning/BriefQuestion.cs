using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>Something a brief leaves open.</summary>
/// <param name="Kind">What is open.</param>
/// <param name="Text">The question, in the person's language.</param>
/// <param name="Choices">Two or three ways out, the likeliest first.</param>
public sealed record BriefQuestion(BriefQuestionKind Kind, string Text, ValueList<string> Choices);

/// <summary>What a brief leaves open.</summary>
public enum BriefQuestionKind
{
    /// <summary>Two wishes exclude each other.</summary>
    Contradiction,

    /// <summary>It speaks of something that is not there, such as a diary.</summary>
    Missing,

    /// <summary>It may be a script to be spoken, or a request.</summary>
    Script,

    /// <summary>A wish that was planned by its likeliest reading.</summary>
    Doubt,
}
