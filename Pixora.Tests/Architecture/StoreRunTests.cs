using System.Text.RegularExpressions;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Architecture;

/// <summary>The hub's tests run on two stores; what never asks a store would only cost its time again.</summary>
public sealed class StoreRunTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Pixora.Tests", "Hub");

    /// <summary>What a class of tests has a store from.</summary>
    private static readonly string[] Stores = [nameof(TestStudio), nameof(SharedStudio), nameof(StoreProbe), nameof(TestStore)];

    [Fact]
    public void Every_class_of_the_hubs_tests_uses_a_store_or_runs_once()
    {
        var tests = Repository.Files("*Tests.cs").Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(tests);
        Assert.DoesNotContain(tests, path => !RunsOnce(File.ReadAllText(path)) && !UsesStore(File.ReadAllText(path)));
    }

    [Theory]
    [InlineData("class ATests { [Fact] void It() => TestStudio.OpenAsync(); }", false, true)]
    [InlineData("[Trait(StoreTrait.Name, StoreTrait.Once)]\npublic sealed class ATests", true, false)]
    [InlineData("[Trait(StoreTrait.Name, StoreTrait.Once)]\n[Collection(typeof(X))]\npublic sealed class ATests", true, false)]
    [InlineData("class ATests\n{\n    [Trait(StoreTrait.Name, StoreTrait.Once)]\n    [Fact]", false, false)]
    public void Source_is_read_for_its_store(string source, bool once, bool uses) =>
        Assert.Equal((once, uses), (RunsOnce(source), UsesStore(source)));

    /// <summary>A mark on a method is none on its class.</summary>
    private static bool RunsOnce(string source) =>
        Regex.IsMatch(source, @"^\[Trait\(StoreTrait\.Name, StoreTrait\.Once\)\]", RegexOptions.Multiline);

    private static bool UsesStore(string source) =>
        Stores.Any(store => source.Contains(store, StringComparison.Ordinal));
}
