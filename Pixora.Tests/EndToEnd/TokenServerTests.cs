using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.EndToEnd;

/// <summary>The terminal at a server whose people sign in with tokens of an identity provider.</summary>
public sealed class TokenServerTests : IDisposable
{
    private static readonly Dictionary<string, string?> Issuer = new()
    {
        ["Pixora:Jwt:Issuer"] = "https://issuer.example",
        ["Pixora:Jwt:Audience"] = "studio",
        ["Pixora:Jwt:SigningKey"] = Convert.ToBase64String(new byte[32]),
    };

    private readonly TemporaryFolder data = new();

    /// <summary>Such a server's environment.</summary>
    public static IEnumerable<string> Variables =>
        Issuer.Select(setting => $"{setting.Key.Replace(":", "__", StringComparison.Ordinal)}={setting.Value}");

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("link")]
    [InlineData("make", "A film about the sea")]
    public async Task One_who_comes_with_a_key_of_before_or_with_none_is_told_that_it_takes_a_token(
        params string[] command)
    {
        await using var studio = await TestStudio.OpenAsync(data, [.. Issuer]);
        var key = Path.Combine(data.Path, "some.key");
        await AssertTokenAsync(studio, command, key);

        await File.WriteAllTextAsync(key, new string('a', 64), TestContext.Current.CancellationToken);
        await AssertTokenAsync(studio, command, key);
    }

    [Fact]
    public async Task A_key_that_is_not_the_servers_makes_no_link()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var key = Path.Combine(data.Path, "some.key");
        Assert.StartsWith("key.missing: ", (await RunAsync(studio, ["link"], key)).Errors, StringComparison.Ordinal);

        await File.WriteAllTextAsync(key, new string('a', 64), TestContext.Current.CancellationToken);
        Assert.StartsWith("session.key: ", (await RunAsync(studio, ["link"], key)).Errors, StringComparison.Ordinal);
    }

    private async Task AssertTokenAsync(TestStudio studio, string[] command, string key)
    {
        var run = await RunAsync(studio, command, key);

        Assert.Equal(77, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("auth.required: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("PIXORA_TOKEN", run.Errors, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        TestStudio studio, string[] command, string key)
    {
        using var run = TerminalRun.Start(
            data.Path, [.. command, "--server", studio.Address.ToString(), "--key-file", key]);
        return await run.EndAsync(TestContext.Current.CancellationToken);
    }
}
