using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;
using Pixora.Media.Generation;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Asks the director's model who should speak next where <see cref="SpeakerSelection"/> leaves it open.
/// </summary>
internal sealed class NextSpeakerPrompt(Turn turn)
{
    /// <summary>Tokens.</summary>
    private const int MaxAnswerTokens = 20;

    /// <summary>Used to estimate tokens where a model reports none.</summary>
    private const int CharactersPerToken = 4;

    private const string Question =
        "The plan above is new. Does anybody have to work on it before the person looks at it? Name nobody unless something would be "
        + "plainly wrong without it, such as somebody who recurs in scenes and is not in the cast.";

    /// <summary>
    /// One of the candidates; null when the answer names none of them, when the model fails, or when the budget is
    /// spent.
    /// </summary>
    public async Task<Role?> AskAsync(IReadOnlyList<Role> candidates, CancellationToken cancellationToken)
    {
        if (!turn.Budget.TryUseRound())
        {
            return null;
        }

        try
        {
            var prompt = Prompt(candidates, FilmState.Of(await turn.TaskAsync(cancellationToken)));
            var options = new ChatOptions { MaxOutputTokens = MaxAnswerTokens };
            var answer = await turn.Request.Models(Role.Director).GetResponseAsync(prompt, options, cancellationToken);
            turn.Budget.AddTokens(answer.Usage?.TotalTokenCount ?? prompt.Length / CharactersPerToken);
            return Crew.Named(answer.Text.Trim().Trim('@', '.', '"', '`', '*')) is { } role && candidates.Contains(role)
                ? role
                : null;
        }
        catch (ProviderException)
        {
            return null;
        }
    }

    private static string Prompt(IReadOnlyList<Role> candidates, string state) => $"""
        {state}

        {Question}
        {string.Join('\n', candidates.Select(role => $"- {Crew.Definition(role).Name}: {Crew.Definition(role).Description}"))}
        - nobody
        Answer with one of these words and nothing else.
        """;
}
