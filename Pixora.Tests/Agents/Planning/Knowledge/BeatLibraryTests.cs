using System.Text.RegularExpressions;
using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Writing;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Agents.Planning.Knowledge;

public sealed partial class BeatLibraryTests
{
    private static readonly string[] Written = ["en", "de", "es", "fr", "zh"];

    private static readonly Lazy<Domain[]> Everything = new(() =>
    [
        .. BeatLibrary.Areas.Select(area => area.Domain), BeatLibrary.Story, .. BeatLibrary.Packs.Select(pack => BeatLibrary.Open(pack.Id)),
    ]);

    [Fact]
    public void There_are_packs_for_what_people_ask_films_about() =>
        Assert.True(BeatLibrary.Packs.Count >= 120, $"{BeatLibrary.Packs.Count}");

    [Fact]
    public void Every_domain_can_carry_a_film_in_every_language() => Rows.NoneIsWrong(
        from domain in Everything.Value
        let roles = domain.Beats.Select(beat => beat.Role).ToList()
        let fault = roles.Count < 8 ? "too few beats"
            : roles[0] != BeatRole.Hook || roles.Count(role => role == BeatRole.Hook) != 1 ? "hook"
            : roles.Count(role => role == BeatRole.Turn) != 1 ? "turn"
            : roles[^1] != BeatRole.Close ? "close"
            : domain.Places.Count < 3 ? "places"
            : !Written.All(domain.Names.ContainsKey) ? "names"
            : !domain.Beats.All(beat => Written.All(beat.Texts.ContainsKey)) ? "languages"
            : null
        where fault is not null
        select $"{domain.Id}: {fault}");

    [Fact]
    public void Every_sentence_can_be_said_in_one_breath() => Rows.NoneIsWrong(
        from domain in Everything.Value
        from beat in domain.Beats
        from text in beat.Texts
        from fault in Faults(text.Key, text.Value)
        select $"{beat.Id}.{text.Key}: {fault}");

    [Fact]
    public void No_sentence_is_told_twice() => Rows.NoneIsWrong(
        Everything.Value.SelectMany(domain => domain.Beats).SelectMany(beat => beat.Texts.Values).SelectMany(text => text.Sentences)
            .GroupBy(sentence => sentence).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void A_name_belongs_to_one_pack() => Rows.NoneIsWrong(
        from pack in BeatLibrary.Packs
        from language in pack.Nouns
        from noun in language.Value
        group pack.Id by $"{language.Key} {noun.ToLowerInvariant()}" into same
        where same.Distinct().Count() > 1
        select $"{same.Key}: {string.Join(", ", same.Distinct())}");

    [Fact]
    public void A_pack_is_found_by_each_of_its_names() => Rows.NoneIsWrong(
        from pack in BeatLibrary.Packs
        from language in pack.Nouns
        from noun in language.Value
        where !Topic.Of(noun, language.Key).Domains.Any(domain => domain.Id == pack.Id)
        select $"{pack.Id}: {language.Key} {noun}: {string.Join(", ", Topic.Of(noun, language.Key).Domains.Select(domain => domain.Id))}");

    [Fact]
    public void Packs_belong_to_an_area_and_have_names_in_every_language() => Rows.NoneIsWrong(
        from pack in BeatLibrary.Packs
        where BeatLibrary.Areas.All(area => area.Domain.Id != pack.Area) || !Written.All(pack.Nouns.ContainsKey)
        select pack.Id);

    [Fact]
    public void Every_picture_has_enough_to_show() => Rows.NoneIsWrong(
        Everything.Value.SelectMany(domain => domain.Beats).Where(beat => beat.Visual.Split(' ').Length < 6)
            .Select(beat => $"{beat.Id}: {beat.Visual}"));

    private static IEnumerable<string> Faults(string language, BeatText text)
    {
        if (text.Sentences.Count != 2)
        {
            yield return $"{text.Sentences.Count} sentences";
        }

        if (text.Title.Length is < 1 or > 32)
        {
            yield return text.Title;
        }

        foreach (var sentence in text.Sentences)
        {
            if (!End().IsMatch(sentence) || NarrationTime.For(language).Seconds(sentence) is < 0.9 or > 10)
            {
                yield return $"{sentence} ({NarrationTime.For(language).Seconds(sentence):0.0} s)";
            }
        }
    }

    [GeneratedRegex("[.?!。？！]$")]
    private static partial Regex End();
}
