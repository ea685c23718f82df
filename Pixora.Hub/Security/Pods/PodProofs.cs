using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;

namespace Pixora.Hub.Security.Pods;

/// <summary>
/// Loads this pod's certificate: from files that <see cref="ClusterSettings"/> names, or issued by an authority that
/// the first pod creates in the shared data folder. A process with an embedded store is the only pod: its authority is
/// in memory only, so that nobody can join.
/// </summary>
internal sealed class PodProofs(
    StudioFolder folder, StoreAddress address, IOptions<ClusterSettings> settings, TimeProvider clock, ILogger<PodProofs> log)
{
    public const string Code = "cluster.proof";

    /// <summary>How often files are read again: mounted certificates are renewed while the pod runs.</summary>
    private static readonly TimeSpan ReloadInterval = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private PodProof? proof;
    private long read;

    /// <summary>Holds the authority, certificate and private key both.</summary>
    public string AuthorityFile => Path.Combine(folder.Keys, "cluster.pem");

    /// <exception cref="StartRefusedException"><c>cluster.proof</c>, at the first call only.</exception>
    public PodProof Current
    {
        get
        {
            lock (gate)
            {
                if (proof is null || (settings.Value.HasCertificate && clock.GetElapsedTime(read) > ReloadInterval))
                {
                    proof = Read(proof);
                    read = clock.GetTimestamp();
                }

                return proof;
            }
        }
    }

    /// <summary>
    /// While files are being replaced they may not match each other: the certificates from before are used until they
    /// do.
    /// </summary>
    private PodProof Read(PodProof? before)
    {
        try
        {
            return Checked(
                address.IsAlone ? Alone() : settings.Value.HasCertificate ? Mounted(settings.Value) : Shared());
        }
        catch (StartRefusedException refused) when (before is not null)
        {
            log.ProofNotRenewed(refused.Message);
            return before;
        }
    }

    private PodProof Alone()
    {
        using var authority = CertificateAuthority.Create(clock.GetUtcNow());
        return Issue(authority);
    }

    private PodProof Shared()
    {
        using var authority = Load(AuthorityFile, () =>
        {
            SecretFile.MakeOnce(AuthorityFile, NewAuthority);
            return X509Certificate2.CreateFromPemFile(AuthorityFile);
        });
        return authority.NotAfter.ToUniversalTime() > clock.GetUtcNow()
            ? Issue(authority)
            : throw new StartRefusedException(
                Code, $"The cluster's authority {AuthorityFile} has expired. Stop all pods and remove it: the next start makes a new one.");
    }

    private static PodProof Mounted(ClusterSettings files)
    {
        var certificate = Load(
            files.CertificateFile!, () => X509Certificate2.CreateFromPemFile(files.CertificateFile!, files.KeyFile));
        X509Certificate2Collection authorities = [];
        return Load(files.AuthorityFile!, () =>
        {
            authorities.ImportFromPemFile(files.AuthorityFile!);
            return new PodProof(certificate, authorities);
        });
    }

    private PodProof Issue(X509Certificate2 authority) =>
        new(CertificateAuthority.Issue(authority, clock.GetUtcNow()), [X509CertificateLoader.LoadCertificate(authority.RawData)]);

    private string NewAuthority()
    {
        using var authority = CertificateAuthority.Create(clock.GetUtcNow());
        using var key = authority.GetECDsaPrivateKey()!;
        return $"{authority.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }

    private PodProof Checked(PodProof read) => read.OwnFault(clock.GetUtcNow()) is { } fault
        ? throw new StartRefusedException(
            Code, $"This pod's certificate proves nothing to the others: {fault}. See {ClusterSettings.Section} in deploy/README.md.")
        : read;

    private static T Load<T>(string path, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception fault) when (
            fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            var reason = fault.Message.ReplaceLineEndings(" ");
            throw new StartRefusedException(
                Code, $"{path} is not a certificate that can be read: {reason} See {ClusterSettings.Section} in deploy/README.md.");
        }
    }
}
