using System.Text.RegularExpressions;
using Pixora.Hub.Contracts;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Terminal;

/// <summary>The terminal has the wire from the records: it makes up no JSON and spells no name of its own.</summary>
public sealed partial class ContractUseTests
{
    /// <summary>Those that could be nothing else: words such as <c>undo</c> are also what a person types.</summary>
    private static readonly List<string> Names =
    [
        .. typeof(IStudioHub).GetMethods().Concat(typeof(IStudioClient).GetMethods()).Select(method => method.Name),
        .. WireCases<FactData>.All.Concat(WireCases<SignalData>.All).Concat(WireCases<WireCommand>.All)
            .Select(data => data.Key).Where(name => name.Contains('_', StringComparison.Ordinal)),
    ];

    [Fact]
    public void It_builds_no_anonymous_objects_and_spells_no_names_of_the_wire()
    {
        var terminal = Path.Combine(Repository.Root, "clients", "terminal") + Path.DirectorySeparatorChar;
        var sources = Repository.Files("*.cs").Where(file => file.StartsWith(terminal, StringComparison.Ordinal))
            .ToDictionary(file => file, File.ReadAllText);

        Assert.True(sources.Count > 30);
        Assert.Empty(sources.Where(source => Anonymous().IsMatch(source.Value)).Select(source => source.Key));
        Assert.All(Names, name => Assert.DoesNotContain(sources, source => source.Value.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\bnew\s*\{|JsonElement|JsonNode")]
    private static partial Regex Anonymous();
}
