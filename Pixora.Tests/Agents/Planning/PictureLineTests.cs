using Pixora.Agents.Planning;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Tasks;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Agents.Planning;

public sealed class PictureLineTests
{
    private static readonly string Beats = Path.Combine(Repository.Root, "Pixora.Agents", "Planning", "Beats");

    [Fact]
    public void Every_picture_line_of_the_packs_names_a_place_and_nothing_that_cannot_be_drawn() =>
        Assert.Empty(
            from file in Directory.EnumerateFiles(Beats, "*.txt", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            let seen = line.StartsWith("see: ", StringComparison.Ordinal) ? line[5..]
                : line.StartsWith("place: ", StringComparison.Ordinal) ? line[7..]
                : null
            where seen is not null && Fault(seen) is not null
            select $"{Path.GetFileName(file)}: {seen}: {Fault(seen)}");

    [Theory]
    [InlineData("a winding something, soft light", "no place")]
    [InlineData("a loom in a workshop", "loom")]
    public void A_line_without_a_place_or_with_a_thing_that_has_no_drawing_is_found(string line, string fault) =>
        Assert.Equal(fault, Fault(line));

    [Fact]
    public async Task The_plan_says_what_is_named_and_not_drawn()
    {
        var plan = await new OfflinePlanner().PlanAsync(
            new Brief("A film about an old loom in a workshop"), new Preferences(), TestContext.Current.CancellationToken);

        Assert.Contains(plan.Assumptions, said => said.Contains("loom", StringComparison.Ordinal));
    }

    private static string? Fault(string seen) =>
        !seen.Contains('{', StringComparison.Ordinal) && !Lexicon.Find(seen).Any(found => found.Cue is PromptCue.OfPlace) ? "no place"
        : PropReader.Read(seen).Missing is [var missing, ..] ? missing
        : null;
}
