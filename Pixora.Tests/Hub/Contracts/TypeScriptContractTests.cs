using System.Text.Json.Serialization;
using Pixora.Hub.Contracts;
using Pixora.Tests.Architecture;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>The contract in TypeScript is what the records say, and a strict compiler takes it.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class TypeScriptContractTests : IDisposable
{
    private const string Contract = "clients/contract/contract.ts";

    private const string Accept = "PIXORA_ACCEPT";

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task The_contract_is_what_the_records_say()
    {
        var path = Path.Combine(Repository.Root, Contract);
        var written = new TypeScriptContract(WireCases<WireCommand>.All, Routes()).Write();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            await File.WriteAllTextAsync(path, written, TestContext.Current.CancellationToken);
        }

        var kept = File.Exists(path) ? await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken) : "";
        Assert.True(
            kept == written,
            $"{Contract} is not what Pixora.Hub/Contracts says. Run this test once with {Accept}=1, look at the difference, commit it.");
    }

    [Fact]
    public async Task A_strict_compiler_takes_the_contract_and_a_client_of_it()
    {
        Assert.SkipUnless(Node.IsThere, "node is not installed.");
        string[] files = ["package.json", "package-lock.json", ".npmrc", "tsconfig.json", "contract.ts"];
        var folder = await Node.InstallAsync(
            "contract", [.. files.Select(file => $"clients/contract/{file}"), "Pixora.Tests/Hub/Contracts/client.ts"]);

        await Node.RunAsync(folder, "node", "node_modules/typescript/bin/tsc", "--noEmit", "-p", ".");
    }

    [Fact]
    public void Everything_that_goes_over_HTTP_as_JSON_is_a_record_of_the_contracts() => Assert.All(
        Routes().SelectMany(route => route.Answers.Append(route.Body).OfType<Type>())
            .Select(type => type.IsGenericType ? type.GetGenericArguments()[0] : type),
        type => Assert.Equal(typeof(WireFact).Namespace, type.Namespace));

    [Fact]
    public void A_planted_command_is_in_the_contract()
    {
        var written = new TypeScriptContract([.. WireCases<WireCommand>.All, new("dance", typeof(Dance))], []).Write();

        Assert.Contains(
            "export interface Dance {\n  readonly type: \"dance\";\n  readonly words: string;\n  readonly steps?: number;\n"
            + "  readonly partner?: string;\n}\n",
            written,
            StringComparison.Ordinal);
        Assert.Contains("  | Dance;", written, StringComparison.Ordinal);
    }

    private IReadOnlyList<RestRoute> Routes()
    {
        var studio = TestStudio.Build(data.Path, new StagedRenderer(data.Path), TestStore.Settings);
        return RestRoute.Of(studio);
    }

    private sealed record Dance(
        string Words,
        int Steps = 1,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Partner = null) : WireCommand;
}
