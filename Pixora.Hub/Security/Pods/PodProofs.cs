using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;

namespace Pixora.Hub.Security.Pods;

/// <summary>
/// Where this pod's proof comes from: files that <see cref="ClusterSettings"/> names, or an authority that the first pod makes in the shared data folder.
/// A process with a store of its own is the only pod, and its authority is gone with it: nobody can join.
/// </summary>
internal sealed class PodProofs(StudioFolder folder, StoreAddress address, IOptions<ClusterSettings> settings, TimeProvider clock, ILogger<PodProofs> log)
{
    public const string Code = "cluster.proof";

    /// <summary>Mounted certificates are renewed under a running pod.</summary>
    private static readonly TimeSpan ReadAgain = TimeSpan.FromMinutes(1);

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
                if (proof is null || (settings.Value.HasCertificate && clock.GetElapsedTime(read) > ReadAgain))
                {
                    (proof, read) = (Read(proof), clock.GetTimestamp());
                }

                return proof;
            }
        }
    }

    /// <summary>While files are being replaced they may not fit each other: what fitted before is good until they do.</summary>
    private PodProof Read(PodProof? before)
    {
        try
        {
            return Checked(address.IsAlone ? Alone() : settings.Value.HasCertificate ? Mounted(settings.Value) : Shared());
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
            : throw new StartRefusedException(Code, $"The cluster's authority {AuthorityFile} has expired. Stop all pods and remove it: the next start makes a new one.");
    }

    private static PodProof Mounted(ClusterSettings files)
    {
        var certificate = Load(files.CertificateFile!, () => X509Certificate2.CreateFromPemFile(files.CertificateFile!, files.KeyFile));
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
        ? throw new StartRefusedException(Code, $"This pod's certificate proves nothing to the others: {fault}. See {ClusterSettings.Section} in deploy/README.md.")
        : read;

    private static T Load<T>(string path, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new StartRefusedException(Code, $"{path} is not a certificate that can be read: {fault.Message.ReplaceLineEndings(" ")} See {ClusterSettings.Section} in deploy/README.md.");
        }
    }
}
