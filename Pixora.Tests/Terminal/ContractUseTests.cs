using System.Text.RegularExpressions;
using Pixora.Hub.Contracts;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Terminal;

/// <summary>The terminal has the wire from the records: it makes up no JSON and spells no name of its own.</summary>
public sealed partial class ContractUseTests
{
    private static readonly List<string> Names =
    [
        .. typeof(IStudioHub).GetMethods().Concat(typeof(IStudioClient).GetMethods()).Select(method => method.Name),
        .. WireCases<FactData>.All.Concat(WireCases<SignalData>.All).Select(data => data.Key).Where(name => name.Contains('_', StringComparison.Ordinal)),
        .. WireCases<WireCommand>.All.Select(command => command.Key).Where(name => name.Contains('_', StringComparison.Ordinal)),
    ];

    [Fact]
    public void It_builds_no_anonymous_objects_and_spells_no_names_of_the_wire()
    {
        var sources = Repository.Files("*.cs").Where(file => Path.GetRelativePath(Repository.Root, file).StartsWith(Path.Combine("clients", "terminal"), StringComparison.Ordinal)).ToList();

        Assert.True(sources.Count > 30);
        Assert.Empty(sources.Where(file => Anonymous().IsMatch(File.ReadAllText(file))));
        Assert.Empty(from file in sources let text = File.ReadAllText(file) from name in Names where text.Contains($"\"{name}\"", StringComparison.Ordinal) select $"{Path.GetFileName(file)}: {name}");
    }

    [GeneratedRegex(@"\bnew\s*\{|JsonElement|JsonNode")]
    private static partial Regex Anonymous();
}
