using System.Globalization;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>Tells what is heard in a sentence, without doing anything.</summary>
public static class HearingReport
{
    /// <param name="plan">What each scene of the plan is about, when the sentence changes one; null for a brief.</param>
    public static HeardRequest Of(string text, IReadOnlyList<string>? plan)
    {
        var reading = RequestReader.Default.Read(text, plan is null ? RequestOccasion.Brief : RequestOccasion.Edit);
        var asked = plan is null && text.Length is > 0 and <= FilmLimits.LongestPrompt ? BriefQuestions.Of(new Brief(text)) : null;
        return new(
            text,
            [.. reading.Clauses.Select(clause => Of(clause, plan)), .. plan is null ? Implied(text) : []],
            asked is null ? null : new(asked.Text, asked.Choices));
    }

    /// <summary>What the words for the film say beside the subject: its length, its look.</summary>
    private static IEnumerable<HeardClause> Implied(string text)
    {
        var brief = BriefReader.Read(text);
        return brief.Implied.Select(wish => new HeardClause(
            brief.Request!.Clauses.First(clause => clause.Start == wish.Start).Text.Source,
            Name(wish.Kind),
            wish.Value,
            Name(wish.Polarity),
            null,
            1,
            Name(Doubt.None),
            false,
            []));
    }

    private static HeardClause Of(Clause clause, IReadOnlyList<string>? plan) => new(
        clause.Text.Source,
        Name(clause.Kind),
        ValueOf(clause),
        Name(clause.Polarity),
        TargetOf(clause, plan),
        Math.Round(clause.Wish.Probability, 3),
        Name(clause.Doubt),
        clause.Withdrawn,
        clause.Doubt == Doubt.Ask ? [.. clause.Choices.Select(wish => $"{Name(wish.Kind)} {Name(wish.Polarity)}")] : []);

    private static string? ValueOf(Clause clause)
    {
        var value = clause.Value;
        object?[] parts =
        [
            value.Seconds, value.Count, value.Factor, value.Aspect, value.Style, value.Mood, value.Genre, value.Language, value.Voice,
            value.Transition, value.OfVoice is { } ofVoice ? (ofVoice ? "voice" : "music") : null, value.Price, value.Words,
        ];
        var said = parts.Where(part => part is not null).Select(part => part switch
        {
            AspectRatio aspect => AspectRatios.ToText(aspect),
            Enum name => Name(name),
            _ => Convert.ToString(part, CultureInfo.InvariantCulture),
        });
        return string.Join(", ", said) is { Length: > 0 } text ? text : null;
    }

    private static string? TargetOf(Clause clause, IReadOnlyList<string>? plan)
    {
        var named = clause.Text.Of<GrammarSpan.Scenes>().ToList();
        if (named.Count == 0)
        {
            return null;
        }

        if (plan is not { Count: > 0 })
        {
            return string.Join(", ", named.Select(span => clause.Text.Source.Substring(span.Start, span.Length)));
        }

        var resolver = new SceneResolver(plan);
        return string.Join(",", named.SelectMany(span => resolver.Find(span.Pick, []).Places).Distinct().Order());
    }

    private static string Name(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
