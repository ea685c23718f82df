using System.Text.Json;
using Pixora.Agents.Planning;
using Pixora.Agents.Hearing;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>A sentence with what its writer wanted and what the product would do with it.</summary>
/// <param name="Wanted">How many wishes it has; 0 for one outside the product.</param>
/// <param name="Right">Wishes that are acted on as wanted.</param>
/// <param name="Offered">Those and the ones that are among the choices of a question.</param>
/// <param name="Wrong">Things that are done and were not wanted.</param>
/// <param name="Beside">Of these, what is read only from a word beside the subject, such as "a calm film".</param>
/// <param name="Opposite">Of these, the right thing the wrong way.</param>
internal sealed record ScoredSentence(
    string Voice, string Language, string? Pair, int Wanted, int Right, int Offered, int Wrong, int Beside, int Opposite)
{
    /// <summary>True when everything wanted is done and nothing else.</summary>
    internal bool IsWhole => Right == Wanted && Wrong == 0;

    internal static ScoredSentence Of(string voice, string language, JsonElement said)
    {
        var wanted = said.GetProperty("wishes").EnumerateArray()
            .Select(wish => $"{wish.GetProperty("intent").GetString()} {wish.GetProperty("polarity").GetString()}")
            .ToList();
        var heard = HearingReport.Of(
            said.GetProperty("text").GetString()!,
            said.GetProperty("kind").GetString() == "brief" ? null : ["", "", "", "", "", ""]);
        var standing = heard.Clauses.Where(clause => !clause.Withdrawn).ToList();
        var done = standing.Where(clause => clause.Doubt == "none").Select(Label).Distinct().ToList();
        var offered = standing.Where(clause => clause.Doubt == "ask").SelectMany(clause => clause.Choices)
            .Select(choice => choice.ToLowerInvariant()).ToList();
        var wrong = done.Where(label => !wanted.Contains(label)).ToList();
        return new(
            voice,
            language,
            said.TryGetProperty("pair", out var pair) ? pair.GetString() : null,
            wanted.Count,
            wanted.Count(done.Contains),
            wanted.Count(label => done.Contains(label) || offered.Contains(label)),
            wrong.Count,
            wrong.Except(standing.Where(clause => clause.Confidence < 1).Select(Label)).Count(),
            wrong.Count(label => wanted.Exists(want => want.Split(' ')[0] == label.Split(' ')[0])));
    }

    private static string Label(HeardClause clause) => $"{clause.Kind} {clause.Polarity}".ToLowerInvariant();
}
