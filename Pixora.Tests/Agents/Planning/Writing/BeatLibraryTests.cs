using System.Text.RegularExpressions;
using Pixora.Agents.Planning.Writing;

namespace Pixora.Tests.Agents.Planning.Writing;

public sealed class BeatLibraryTests
{
    private static readonly string[] Written = ["en", "de", "es", "fr", "zh"];

    public static TheoryData<string> DomainIds => [.. All.Select(domain => domain.Id)];

    private static IEnumerable<Domain> All => [.. BeatLibrary.Domains, BeatLibrary.Anything, BeatLibrary.Story];

    [Theory]
    [MemberData(nameof(DomainIds))]
    public void Every_domain_can_carry_a_film_in_every_language(string id)
    {
        var domain = All.Single(found => found.Id == id);
        Assert.True(domain.Beats.Count >= 8, $"{id} has {domain.Beats.Count} beats.");
        Assert.Equal(BeatRole.Hook, domain.Beats[0].Role);
        Assert.Single(domain.Beats, beat => beat.Role == BeatRole.Hook);
        Assert.Single(domain.Beats, beat => beat.Role == BeatRole.Turn);
        Assert.Equal(BeatRole.Close, domain.Beats[^1].Role);
        Assert.True(domain.Places.Count >= 3);
        Assert.All(Written, language => Assert.Contains(language, domain.Names.Keys));
        Assert.All(domain.Beats, beat => Assert.Equal(domain.Names.Keys.Order(), beat.Texts.Keys.Order()));
    }

    [Theory]
    [MemberData(nameof(DomainIds))]
    public void Every_sentence_can_be_said_in_one_breath(string id) =>
        Assert.All(All.Single(found => found.Id == id).Beats, beat => Assert.All(beat.Texts, text =>
        {
            Assert.Equal(2, text.Value.Sentences.Count);
            Assert.InRange(text.Value.Title.Length, 1, 32);
            Assert.All(text.Value.Sentences, sentence =>
            {
                Assert.Matches(new Regex(@"[.?!。？！]$"), sentence);
                Assert.True(
                    NarrationTime.For(text.Key).Seconds(sentence) is >= 0.9 and <= 10,
                    $"{beat.Id}.{text.Key}: {sentence} ({NarrationTime.For(text.Key).Seconds(sentence):0.0} s)");
            });
        }));

    [Fact]
    public void No_sentence_is_told_twice()
    {
        var sentences = All.SelectMany(domain => domain.Beats).SelectMany(beat => beat.Texts.Values).SelectMany(
            text => text.Sentences);
        Assert.Empty(
            sentences.GroupBy(sentence => sentence).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_picture_has_enough_to_show() =>
        Assert.All(
            All.SelectMany(domain => domain.Beats),
            beat => Assert.True(beat.Visual.Split(' ').Length >= 6, $"{beat.Id}: {beat.Visual}"));

    [Fact]
    public void A_three_minute_film_has_twenty_thoughts_in_every_language() =>
        Assert.All(Written, language => Assert.All(BeatLibrary.Domains, domain =>
            Assert.True(new StoryArc(new Topic("", [domain], false), language, story: false, []).Length >= 18, $"{domain.Id}.{language}")));

    [Theory]
    [InlineData("space exploration", "space")]
    [InlineData("the history of coffee", "coffee")]
    [InlineData("das Leben der Wale", "ocean")]
    [InlineData("los dinosaurios", "dinosaurs")]
    [InlineData("les volcans", "mountains")]
    [InlineData("人工智能", "technology")]
    [InlineData("art", "art")]
    [InlineData("the quiet art of watchmaking", null)]
    public void A_subject_finds_its_domain(string subject, string? domain) =>
        Assert.Equal(domain, Topic.Of(subject, subject).Domains.Select(found => found.Id).FirstOrDefault());
}
