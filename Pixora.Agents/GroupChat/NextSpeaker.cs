using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;
using Pixora.Media.Generation;

namespace Pixora.Agents.GroupChat;

/// <summary>Asks the director's model who should speak where the table is silent.</summary>
internal sealed class NextSpeaker(Turn turn)
{
    private const int LongestAnswer = 20;

    /// <summary>One of the candidates, or nobody: an answer that names none of them counts as that, and so does a model that fails at so small a question.</summary>
    public async Task<Role?> AskAsync(IReadOnlyList<Role> candidates, CancellationToken cancellationToken)
    {
        if (!turn.Budget.TakeRound())
        {
            return null;
        }

        try
        {
            var prompt = Prompt(candidates, FilmState.Of(await turn.TaskAsync(cancellationToken)));
            var answer = await turn.Order.Models(Role.Director).GetResponseAsync(prompt, new ChatOptions { MaxOutputTokens = LongestAnswer }, cancellationToken);
            turn.Budget.Spend(answer.Usage?.TotalTokenCount ?? prompt.Length / 4);
            return Crew.Named(answer.Text.Trim().Trim('@', '.', '"', '`', '*')) is { } role && candidates.Contains(role) ? role : null;
        }
        catch (ProviderException)
        {
            return null;
        }
    }

    private static string Prompt(IReadOnlyList<Role> candidates, string state) => $"""
        {state}

        The plan above is new. Does anybody have to work on it before the person looks at it? Name nobody unless something would be plainly wrong without it, such as somebody who recurs in scenes and is not in the cast.
        {string.Join('\n', candidates.Select(role => $"- {Crew.Card(role).Name}: {Crew.Card(role).Description}"))}
        - nobody
        Answer with one of these words and nothing else.
        """;
}
