using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Security.Pods;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security.Pods;

/// <summary>The certificates by which the pods of a cluster know each other.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class PodProofTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));

    private DateTimeOffset Now => clock.GetUtcNow();

    private string AuthorityFile => Path.Combine(data.Path, "keys", "cluster.pem");

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Pods_that_start_at_the_same_moment_make_one_authority_and_take_each_other()
    {
        var proofs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Shared().Current)));

        Assert.All(proofs, one => Assert.All(proofs, other => Assert.True(one.Takes(other.Certificate, Now))));
        Assert.Equal([AuthorityFile], Directory.EnumerateFileSystemEntries(Path.Combine(data.Path, "keys")));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, FileModes.Of(AuthorityFile));
        Assert.Equal(FileModes.Owner, FileModes.Of(Path.GetDirectoryName(AuthorityFile)!));
    }

    [Fact]
    public void A_certificate_of_another_authority_of_the_same_name_one_that_signed_itself_and_none_are_not_taken()
    {
        var proof = Shared().Current;
        using var other = CertificateAuthority.Create(Now);
        using var foreign = CertificateAuthority.Issue(other, Now);

        Assert.Equal(proof.Certificate.Issuer, foreign.Issuer);
        Assert.False(proof.Takes(foreign, Now));
        Assert.False(proof.Takes(other, Now));
        Assert.False(proof.Takes(null, Now));
    }

    [Fact]
    public void A_server_alone_takes_nobody_and_keeps_no_authority()
    {
        var alone = Proofs([]).Current;

        Assert.False(alone.Takes(Proofs([]).Current.Certificate, Now));
        Assert.False(alone.Takes(Shared().Current.Certificate, Now));
        Assert.False(Shared().Current.Takes(alone.Certificate, Now));
    }

    [Fact]
    public void A_certificate_counts_as_long_as_its_authority_and_a_clock_that_is_hours_behind_does_no_harm()
    {
        var proof = Shared().Current;

        Assert.True(proof.Takes(proof.Certificate, Now - TimeSpan.FromHours(23)));
        Assert.True(proof.Takes(proof.Certificate, Now.AddYears(CertificateAuthority.Years - 1)));
        Assert.False(proof.Takes(proof.Certificate, Now.AddYears(CertificateAuthority.Years).AddDays(1)));
        Assert.False(proof.Takes(proof.Certificate, Now - TimeSpan.FromHours(25)));
    }

    [Fact]
    public async Task An_authority_that_is_damaged_or_has_expired_refuses_the_start_and_says_which_file()
    {
        _ = Shared().Current;
        clock.Advance(TimeSpan.FromDays(366 * CertificateAuthority.Years));
        AssertRefused("has expired", Shared());

        await File.WriteAllTextAsync(
            AuthorityFile, "-----BEGIN CERTIFICATE-----\nhalf", TestContext.Current.CancellationToken);
        AssertRefused(AuthorityFile, Shared());
    }

    [Fact]
    public void Mounted_certificates_are_taken_up_again_when_they_are_renewed_and_kept_while_they_do_not_fit()
    {
        using var first = CertificateAuthority.Create(Now);
        using var second = CertificateAuthority.Create(Now);
        Mount(first, [first]);
        var proofs = Mounted();
        var before = proofs.Current;
        Assert.Same(before, proofs.Current);

        // The pod's certificate is there already, that of its authority is not yet.
        Mount(second, [first]);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Same(before, proofs.Current);

        Mount(second, [first, second]);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(proofs.Current.Takes(before.Certificate, Now));
        Assert.NotEqual(before.Certificate.Thumbprint, proofs.Current.Certificate.Thumbprint);
    }

    [Fact]
    public void Mounted_certificates_that_prove_nothing_refuse_the_start()
    {
        using var authority = CertificateAuthority.Create(Now);
        using var other = CertificateAuthority.Create(Now);
        AssertRefused("pod.pem", Mounted());

        Mount(authority, [other]);
        AssertRefused("proves nothing", Mounted());

        Mount(authority, [authority]);
        clock.Advance(TimeSpan.FromDays(366 * CertificateAuthority.Years));
        AssertRefused("NotTimeValid", Mounted());
    }

    [Fact]
    public void A_certificate_without_its_key_or_its_authority_is_no_setting()
    {
        Assert.NotEmpty(new ClusterSettings { CertificateFile = "a" }.Validate(new("")));
        Assert.NotEmpty(new ClusterSettings { AuthorityFile = "a" }.Validate(new("")));
        Assert.Empty(
            new ClusterSettings { AuthorityFile = "a", CertificateFile = "b", KeyFile = "c" }.Validate(new("")));
        Assert.Empty(new ClusterSettings().Validate(new("")));
    }

    [Fact]
    public void However_many_knock_without_proof_the_log_says_it_once_a_minute_and_how_many_they_were()
    {
        var log = new ThrottledLog(clock);
        List<int> said = [];
        for (var knock = 0; knock < 1000; knock++)
        {
            log.Say(said.Add);
        }

        clock.Advance(TimeSpan.FromMinutes(1));
        log.Say(said.Add);

        Assert.Equal([0, 999], said);
    }

    private static void AssertRefused(string words, PodProofs proofs)
    {
        var refused = Assert.Throws<StartRefusedException>(() => proofs.Current);
        Assert.Equal("cluster.proof", refused.Code);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private void Mount(X509Certificate2 authority, IEnumerable<X509Certificate2> trusted)
    {
        using var certificate = CertificateAuthority.Issue(authority, Now);
        using var key = certificate.GetECDsaPrivateKey()!;
        File.WriteAllText(Path.Combine(data.Path, "pod.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(data.Path, "pod.key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllLines(
            Path.Combine(data.Path, "authority.pem"), trusted.Select(each => each.ExportCertificatePem()));
    }

    private PodProofs Shared() => Proofs([new("ConnectionStrings:Redis", "127.0.0.1:1")]);

    private PodProofs Mounted() => Proofs([new("ConnectionStrings:Redis", "127.0.0.1:1")], new ClusterSettings
    {
        AuthorityFile = Path.Combine(data.Path, "authority.pem"),
        CertificateFile = Path.Combine(data.Path, "pod.pem"),
        KeyFile = Path.Combine(data.Path, "pod.key"),
    });

    private PodProofs Proofs(IEnumerable<KeyValuePair<string, string?>> store, ClusterSettings? settings = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(store).Build();
        var folder = new StudioFolder(
            Options.Create(new HubOptions { DataFolder = data.Path }), configuration, NullLogger<StudioFolder>.Instance);
        var address = new StoreAddress(configuration, () => new EmbeddedStore(folder, NullLoggerFactory.Instance));
        return new PodProofs(
            folder, address, Options.Create(settings ?? new ClusterSettings()), clock, NullLogger<PodProofs>.Instance);
    }
}
