using Pixora.Tests.Architecture;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Clients;

/// <summary>The studio in a browser. The numbers are those of the list of acceptance checks that the checks follow.</summary>
public sealed class StudioPageTests(StudioChecks checks) : IClassFixture<StudioChecks>
{
    [Theory]
    [InlineData("00 sign in, prompt, plan, edit two scenes, approve, film, play, download")]
    [InlineData("01 every route is accessible in light")]
    [InlineData("02 every route is accessible in dark")]
    [InlineData("03 every route is accessible on a phone and scrolls in one direction")]
    [InlineData("04 every route reflows at 320 pixels")]
    [InlineData("05 every overlay is accessible, holds the focus, closes by Escape and gives the focus back")]
    [InlineData("07 the whole journey with the keyboard alone")]
    [InlineData("08 the focus is seen and not covered")]
    [InlineData("09 targets are at least 24 by 24 pixels")]
    [InlineData("10 scenes are moved by mouse, by keys and by menu alike, and stay so")]
    [InlineData("11 nothing moves where less motion is wanted")]
    [InlineData("12 states are readable in forced colours")]
    [InlineData("13 one announcement of the start and one of the end, and no live tokens")]
    [InlineData("14 a refusal is shown once and says what to do")]
    [InlineData("15 the player has captions, plays, seeks by arrows and is accessible")]
    [InlineData("16 the list of films shows what there is, and a deleted film comes back")]
    [InlineData("17 no page asked another host for anything, broke the content policy or failed")]
    [InlineData("18 the crew's first word is seen within a second of the order")]
    [InlineData("19 a plan has its scenes, length and price before anything is made")]
    [InlineData("23 an edit leaves only its scene out of date")]
    [InlineData("24 regenerating one scene makes that scene's picture alone")]
    [InlineData("25 an earlier version comes back as it was")]
    [InlineData("26 twenty edits are undone and done again, with a reload in the middle")]
    [InlineData("27 two tabs that edit one scene: the second chooses, and nothing is lost in silence")]
    [InlineData("28 a reload at any moment ends in the same screen")]
    [InlineData("29 while the line is down it says so, and what is written goes out once afterwards")]
    [InlineData("31 when the session ends, the unsent text is still there after signing in again")]
    [InlineData("32 a second device shows the same and that there are two")]
    [InlineData("34 three failed scenes are tried again by one click, and only they")]
    [InlineData("35 a film in the making can be cancelled, and says so")]
    [InlineData("36 what is in work is listed with its standing, and cancelling one leaves the others")]
    [InlineData("37 a picture is in its card within a second of being made")]
    [InlineData("38 a message of 1,500 tokens costs at most a second of the main thread")]
    [InlineData("39 with sixty scenes and 2,000 facts a room is shown within 200 ms, and the film within a second")]
    [InlineData("40 a shared film plays signed out, is not indexed, and a revoked link says so")]
    [InlineData("41 downloads have names of their own and open")]
    [InlineData("42 every narrated line is in the captions, in order and within its scene")]
    [InlineData("43 every language has every word, and nothing is cut off")]
    [InlineData("44 right to left is a mirror without overlaps")]
    [InlineData("45 shortcuts are listed, bound anew, switched off, and never act in a text")]
    [InlineData("46 a dark page never flashes white")]
    [InlineData("48 a film that is finished while nobody looks is told by the browser and in the title")]
    [InlineData("49 the first load is at most 190 kB of scripts, and each later part at most 60 kB")]
    [InlineData("50 the sample that a newcomer finds is a minute long, has sound and captions, and plays")]
    [InlineData("51 seconds and joins are changed at the editing table by drag, keys and field, priced first, one undo each")]
    [InlineData("52 two versions are compared side by side, and one of them comes back")]
    [InlineData("53 a character is added and edited, with what that costs")]
    [InlineData("54 an address that leads nowhere shows a page that says so")]
    [InlineData("56 a link that was used says so and how to get another")]
    [InlineData("55 where a provider signs in, the page leads there and back to where it was")]
    public void The_studio_passes(string check)
    {
        Assert.SkipWhen(StudioChecks.Missing is not null, StudioChecks.Missing ?? "");

        Assert.True(checks.Passed.GetValueOrDefault(check), checks.Said(check));
    }

    [Fact]
    public async Task A_strict_compiler_takes_it()
    {
        Assert.SkipWhen(StudioChecks.Missing is not null, StudioChecks.Missing ?? "");

        await Node.RunAsync(
            Path.Combine(Repository.Root, "clients", "studio"), "node", "../node_modules/typescript/bin/tsc", "--noEmit", "-p", ".");
    }

    [Fact]
    public void Every_check_is_one_of_these_tests()
    {
        Assert.SkipWhen(StudioChecks.Missing is not null, StudioChecks.Missing ?? "");
        var named = typeof(StudioPageTests).GetMethod(nameof(The_studio_passes))!.GetCustomAttributes(false).OfType<InlineDataAttribute>()
            .Select(data => (string)data.Data[0]!);

        Assert.Equal(named.Order(StringComparer.Ordinal), checks.Passed.Keys.Order(StringComparer.Ordinal));
    }
}
