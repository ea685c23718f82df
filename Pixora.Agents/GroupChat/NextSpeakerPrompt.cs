using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;
using Pixora.Media.Generation;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Asks the director's model who should speak next where <see cref="SpeakerSelection"/> leaves it open.
/// </summary>
internal sealed partial class NextSpeakerPrompt(Turn turn)
{
    /// <summary>Used to estimate tokens where a model reports none.</summary>
    private const int CharactersPerToken = 4;

    private const string Question =
        "The plan above is new. Who has to work on it before the person looks at it? Name those without whom it would be plainly "
        + "worse: somebody recurs in scenes and is not in the cast, the music does not suit the subject, all cameras or joins are the "
        + "same.";

    /// <summary>More would spend the turn before the person sees the plan.</summary>
    private const int MostChosen = 2;

    /// <summary>
    /// At most <see cref="MostChosen"/> of the candidates; none when the answer names none of them, when the model
    /// fails,
    /// or when the budget is spent.
    /// </summary>
    public async Task<IReadOnlyList<Role>> AskAsync(IReadOnlyList<Role> candidates, CancellationToken cancellationToken)
    {
        if (!turn.Budget.TryUseRound())
        {
            return [];
        }

        try
        {
            var prompt = Prompt(candidates, FilmState.Of(await turn.TaskAsync(cancellationToken)));

            // No limit of tokens: a model that thinks first would spend it on that.
            var answer = await turn.Request.Models(Role.Director).GetResponseAsync(
                prompt, cancellationToken: cancellationToken);
            turn.Budget.AddTokens(answer.Usage?.TotalTokenCount ?? prompt.Length / CharactersPerToken);
            return [.. Word().Matches(answer.Text).Select(word => Crew.Named(word.Value)).OfType<Role>()
                .Where(candidates.Contains).Distinct().Take(MostChosen)];
        }
        catch (ProviderException)
        {
            return [];
        }
    }

    private static string Prompt(IReadOnlyList<Role> candidates, string state) => $"""
        {state}

        {Question}
        {string.Join('\n', candidates.Select(role => $"- {Crew.Definition(role).Name}: {Crew.Definition(role).Description}"))}
        - nobody
        Answer with one or two of these words and nothing else.
        """;

    [GeneratedRegex("[A-Za-z_]+")]
    private static partial Regex Word();
}
