namespace Pixora.Media.Tasks;

/// <summary>A question of the crew and what became of it.</summary>
public sealed record TaskQuestion(QuestionAsked Asked, QuestionState State);

public enum QuestionState
{
    /// <summary>It waits for its answer.</summary>
    Open,

    Answered,

    /// <summary>Things went on without an answer: it is not asked any more.</summary>
    Overtaken,
}
