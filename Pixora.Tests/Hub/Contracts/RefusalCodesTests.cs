using System.Text.RegularExpressions;
using Pixora.Hub.Contracts;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Hub.Contracts;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed partial class RefusalCodesTests
{
    private static readonly string[] Projects = ["Pixora.Media", "Pixora.Plugins", "Pixora.Agents", "Pixora.Hub"];

    /// <summary>
    /// Calls whose first text looks like a code and is none, or never leaves the server: a refused start, a tag, a
    /// file.
    /// </summary>
    private static readonly string[] OtherCalls = ["StartRefusedException", "SetTag", "AddJsonAsync", "CreateHistogram"];

    [Fact]
    public void Every_code_of_a_refusal_is_listed()
    {
        var used = Repository.Files("*.cs").Where(IsServers)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Where(
                match => !OtherCalls.Any(call => match.Groups["call"].Value.EndsWith(call, StringComparison.Ordinal)))
            .Select(match => match.Groups["code"].Value).Where(code => !code.StartsWith("pixora.", StringComparison.Ordinal)).ToHashSet();

        Assert.True(used.Count > 100, "The pattern finds no refusals any more.");
        Assert.Empty(used.Except(RefusalCodes.All).Order());
    }

    [Fact]
    public void A_code_that_has_a_name_is_listed_too() => Assert.Empty(
        Repository.Files("*.cs").Where(IsServers).Select(File.ReadAllText)
            .Where(text => !text.Contains("StartRefusedException", StringComparison.Ordinal))
            .SelectMany(text => NamedCode().Matches(text))
            .Select(match => match.Groups["code"].Value)
            .Except(RefusalCodes.All).Order());

    [Fact]
    public void Each_is_explained_in_the_protocol()
    {
        var protocol = Repository.Read(Path.Combine("docs", "protocol.md"));

        Assert.DoesNotContain(RefusalCodes.All, code => !protocol.Contains($"`{code}`", StringComparison.Ordinal));
    }

    [Fact]
    public void They_are_in_order_and_each_is_there_once() =>
        Assert.Equal(RefusalCodes.All.Distinct().Order(StringComparer.Ordinal), RefusalCodes.All);

    /// <summary>HubRun refuses starts only, which end the program.</summary>
    private static bool IsServers(string file) =>
        Projects.Contains(Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)[0])
        && Path.GetFileName(file) != "HubRun.cs";

    /// <summary>
    /// A call whose first argument, or second after a name, is a text like a code, and that says more after it.
    /// </summary>
    [GeneratedRegex("""(?<call>[A-Za-z.]*)\(\s*(?:[A-Za-z.]+,\s*)?"(?<code>[a-z]+(?:\.[a-z]+)+)"\s*,""")]
    private static partial Regex Code();

    [GeneratedRegex("""const string \w*Code = "(?<code>[a-z]+(?:\.[a-z]+)+)";""")]
    private static partial Regex NamedCode();
}
