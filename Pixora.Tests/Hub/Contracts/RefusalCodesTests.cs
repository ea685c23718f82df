using System.Text.RegularExpressions;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security.Pods;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Hub.Contracts;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed partial class RefusalCodesTests
{
    private static readonly string[] Projects = ["Pixora.Media", "Pixora.Plugins", "Pixora.Agents", "Pixora.Hub"];

    private static readonly string[] Tools = ["encoder", "music", "probe"];

    /// <summary>Names that look like codes: of files, of hosts, of tags and of a filter's findings.</summary>
    private static readonly Regex Otherwise = new(
        @"\.(?:json|jsonl|srt|vtt|txt|pem|html|jpg|png|wav|tsv|br|url|key|lock|sock|folder|com|run|ai|delivery)$"
        + @"|^(?:pixora|process|exception|freezedetect|url|chat)\.|^error\.type$");

    /// <summary>
    /// Calls whose first text looks like a code and is none, or never leaves the server: a refused start, a tag, a
    /// file.
    /// </summary>
    private static readonly string[] OtherCalls = ["StartRefusedException", "SetTag", "AddJsonAsync", "CreateHistogram", "WrittenEntry"];

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
    public void What_any_maker_may_refuse_with_is_listed_too()
    {
        var named = DocumentedCode().Matches(Repository.Read("Pixora.Media/Generation/IMaker.cs"))
            .Select(match => match.Groups["code"].Value).ToArray();

        Assert.Contains("image.size", named);
        Assert.Empty(named.Except(RefusalCodes.All));
    }

    [Fact]
    public void Every_other_text_like_a_code_is_listed_too() => Assert.Empty(
        Repository.Files("*.cs").Where(IsServers).Select(File.ReadAllText)
            .Where(text => !text.Contains("StartRefusedException", StringComparison.Ordinal))
            .SelectMany(text => AnyCode().Matches(text))
            .Select(match => match.Groups["code"].Value)
            .Where(text => !Otherwise.IsMatch(text) && text != PodProofs.Code)
            .Except(RefusalCodes.All).Order());

    [Fact]
    public void Nothing_is_listed_that_is_never_answered()
    {
        var sources = Repository.Files("*.cs").Where(IsServers)
            .Where(file => Path.GetFileName(file) != $"{nameof(RefusalCodes)}.cs").Select(File.ReadAllText).ToArray();
        var used = sources.SelectMany(text => AnyCode().Matches(text).Concat(DocumentedCode().Matches(text)))
            .Select(match => match.Groups["code"].Value)
            .Concat(sources.SelectMany(text => ToolEndings().Matches(text)).SelectMany(
                match => Tools.Select(tool => $"{tool}.{match.Groups["ending"].Value}")));

        Assert.Empty(RefusalCodes.All.Except(used));
    }

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

    /// <summary>A text that is nothing but a code.</summary>
    [GeneratedRegex("\"(?<code>[a-z]+(?:\\.[a-z]+)+)\"")]
    private static partial Regex AnyCode();

    [GeneratedRegex("<c>(?<code>[a-z]+(?:\\.[a-z]+)+)</c>")]
    private static partial Regex DocumentedCode();

    /// <summary>The second part of a code that begins with a tool's.</summary>
    [GeneratedRegex("""Failed\(\s*tool, "(?<ending>[a-z]+)"|\{tool\.Code\}\.(?<ending>[a-z]+)""")]
    private static partial Regex ToolEndings();

    [GeneratedRegex("""const string \w*Code = "(?<code>[a-z]+(?:\.[a-z]+)+)";""")]
    private static partial Regex NamedCode();
}
