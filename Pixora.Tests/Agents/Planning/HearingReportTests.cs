using Pixora.Agents.Planning;

namespace Pixora.Tests.Agents.Planning;

/// <summary>What <c>hear</c> prints of a sentence.</summary>
public sealed class HearingReportTests
{
    private static readonly string[] Plan = ["waves", "a dog on the beach", "a lighthouse"];

    [Fact]
    public void A_brief_is_told_clause_by_clause()
    {
        var heard = HearingReport.Of("A 20-second film about bees, square", plan: null);

        Assert.Contains(heard.Clauses, clause => clause is { Kind: "subject", Polarity: "do", Doubt: "none" });
        Assert.Contains(heard.Clauses, clause => clause is { Kind: "length", Value: "20" });
        Assert.Contains(heard.Clauses, clause => clause is { Kind: "shape", Value: "1:1" });
        Assert.All(heard.Clauses, clause => Assert.InRange(clause.Confidence, 0, 1));
        Assert.Null(heard.Asks);
    }

    [Theory]
    [InlineData("Remove scene 2", "removeScene", "do", "2")]
    [InlineData("Don't remove the one with the dog", "removeScene", "keep", "2")]
    [InlineData("Lösche die letzte Szene", "removeScene", "do", "3")]
    public void A_change_names_the_places_of_the_plan(string sentence, string kind, string polarity, string target)
    {
        var clause = Assert.Single(HearingReport.Of(sentence, Plan).Clauses);

        Assert.Equal((kind, polarity, target), (clause.Kind, clause.Polarity, clause.Target));
    }

    [Fact]
    public void What_was_taken_back_is_marked() => Assert.Equal(
        [true, false],
        HearingReport.Of("make the music louder, no wait, softer", Plan).Clauses.Select(clause => clause.Withdrawn));

    [Fact]
    public void What_would_be_asked_comes_with_its_choices()
    {
        var heard = HearingReport.Of("make a film of my diary", plan: null);

        Assert.NotNull(heard.Asks);
        Assert.InRange(heard.Asks.Choices.Count, 2, 3);
    }
}
