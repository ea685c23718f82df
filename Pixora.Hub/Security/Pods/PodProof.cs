using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pixora.Hub.Security.Pods;

/// <summary>The certificate of a pod, and the authorities whose certificates it accepts.</summary>
/// <param name="Certificate">The pod's own, with its private key.</param>
/// <param name="Authorities">Usually one; two while one replaces the other.</param>
internal sealed record PodProof(X509Certificate2 Certificate, X509Certificate2Collection Authorities)
{
    /// <summary>
    /// True when one of <see cref="Authorities"/> signed the certificate and both are valid now. The authorities that
    /// the machine trusts do not count, and names are not compared.
    /// </summary>
    public bool Takes(X509Certificate2? peer, DateTimeOffset now) => peer is not null && Fault(peer, now) is null;

    /// <summary>
    /// Why a pod with the same authorities would reject this pod's certificate; null when it would accept it.
    /// </summary>
    public string? OwnFault(DateTimeOffset now) =>
        !Certificate.HasPrivateKey ? "it has no private key"
        : !IsForBothSides(Certificate) ? "it is not for both server and client authentication"
        : Fault(Certificate, now);

    private string? Fault(X509Certificate2 certificate, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        return chain.Build(certificate)
            ? null
            : string.Join(", ", chain.ChainStatus.Select(status => status.Status).Distinct());
    }

    private static bool IsForBothSides(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().All(usages =>
            CertificateAuthority.BothSides.OfType<Oid>().All(side => usages.EnhancedKeyUsages[side.Value!] is not null));
}
