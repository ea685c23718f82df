namespace Pixora.Agents.Chat.Wire;

/// <summary>How an answer is waited for and read.</summary>
/// <param name="FirstWord">Time until the first data.</param>
/// <param name="Idle">Time without data after that.</param>
/// <param name="Tools">Names of the tools the model is offered.</param>
/// <param name="MayBeEmpty">True when nothing has to be said: the model was told what its tools answered.</param>
internal sealed record AnswerTerms(TimeSpan FirstWord, TimeSpan Idle, IReadOnlySet<string> Tools, bool MayBeEmpty);
