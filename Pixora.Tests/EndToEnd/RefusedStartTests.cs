using System.Security.Cryptography;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

public sealed class RefusedStartTests : IDisposable
{
    private static readonly KeyValuePair<string, string>[] Issuer =
    [
        new("Pixora__Jwt__Issuer", "https://issuer.example"), new("Pixora__Jwt__Audience", "studio"),
    ];

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_said_in_one_line() =>
        AssertRefused("data.readonly", await HubProcess.RefuseAsync("/proc/pixora"));

    [Fact]
    public async Task A_data_folder_or_a_port_in_use_is_said_in_one_line()
    {
        using var other = new TemporaryFolder();
        using var hub = await HubProcess.StartAsync(data.Path);

        AssertRefused("data.busy", await HubProcess.RefuseAsync(data.Path));
        AssertRefused("port.taken", await HubProcess.RefuseAsync(other.Path, hub.Address.ToString()));
    }

    [Fact]
    public async Task Production_does_not_start_without_a_sign_in_of_its_own()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        AssertRefused("auth.missing", await RefuseAsync("Production"));
        AssertRefused("auth.missing", await RefuseAsync(""));
        AssertRefused(
            "auth.key.short",
            await RefuseAsync("Production", [new("Pixora__Jwt__SigningKey", Convert.ToBase64String(new byte[31]))]));
        AssertRefused("auth.key.short", await RefuseAsync("Local", [new("Pixora__Jwt__SigningKey", "not base64")]));
        AssertRefused(
            "options.invalid",
            await RefuseAsync(
                "Production",
                [new("Pixora__Jwt__SigningKey", key), new("Pixora__Jwt__Authority", "https://issuer.example")]));
        AssertRefused(
            "options.invalid",
            await RefuseAsync(
                "Production",
                [new("Pixora__Jwt__SigningKey", key), new("Pixora__Origins__0", "https://studio.example/page")]));
    }

    [Fact]
    public async Task A_server_that_is_asked_to_stop_while_it_starts_stops_without_a_crash()
    {
        // Until it listens to signals the system ends it.
        const int ended = 128 + 15;

        Assert.True(await HubProcess.StopStartingAsync(data.Path) is 0 or ended);
    }

    [Fact]
    public async Task Production_does_not_take_the_key_of_the_local_sign_in()
    {
        using (await HubProcess.StartAsync(data.Path))
        {
        }

        var local = Convert.FromHexString(
            (await File.ReadAllTextAsync(HubProcess.KeyFile(data.Path), TestContext.Current.CancellationToken)).Trim());
        AssertRefused(
            "auth.key.development",
            await RefuseAsync("Production", [new("Pixora__Jwt__SigningKey", Convert.ToBase64String(local))]));
    }

    private Task<RefusedStart> RefuseAsync(string environment, params KeyValuePair<string, string>[] settings) => HubProcess.RefuseAsync(
        data.Path, settings: [new("ASPNETCORE_ENVIRONMENT", environment), .. settings.Length == 0 ? [] : Issuer, .. settings]);

    private static void AssertRefused(string code, RefusedStart run)
    {
        Assert.Equal(78, run.ExitCode);
        Assert.StartsWith($"{code}: ", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }
}
