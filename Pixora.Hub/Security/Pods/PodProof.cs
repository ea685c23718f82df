using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pixora.Hub.Security.Pods;

/// <summary>What a pod shows the others, and whose certificates it takes.</summary>
/// <param name="Certificate">The pod's own, with its private key.</param>
/// <param name="Authorities">Usually one; two while one follows the other.</param>
internal sealed record PodProof(X509Certificate2 Certificate, X509Certificate2Collection Authorities)
{
    /// <summary>True when one of <see cref="Authorities"/>, and no authority that the machine trusts besides, signed the certificate and both are valid now. Names do not matter.</summary>
    public bool Takes(X509Certificate2? peer, DateTimeOffset now) => peer is not null && Fault(peer, now) is null;

    /// <summary>Why the pod's own certificate would not be taken by a pod with the same authorities; null when it would.</summary>
    public string? OwnFault(DateTimeOffset now) =>
        !Certificate.HasPrivateKey ? "it has no private key" : IsForBothSides(Certificate) ? Fault(Certificate, now) : "it is not for both server and client authentication";

    private string? Fault(X509Certificate2 certificate, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        return chain.Build(certificate) ? null : string.Join(", ", chain.ChainStatus.Select(status => status.Status).Distinct());
    }

    private static bool IsForBothSides(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().All(usages =>
            CertificateAuthority.BothSides.OfType<Oid>().All(side => usages.EnhancedKeyUsages[side.Value!] is not null));
}
