using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pixora.Hub.Security.Pods;

/// <summary>Makes the certificates by which the pods of one cluster know each other.</summary>
internal static class CertificateAuthority
{
    /// <summary>How long an authority is good for, in years; deploy/README.md says how to renew it.</summary>
    public const int Years = 20;

    private const int SerialLength = 16;

    /// <summary>The clocks of two pods may differ by less than this.</summary>
    private static readonly TimeSpan Backdated = TimeSpan.FromDays(1);

    /// <summary>Server and client authentication: each pod is called and calls.</summary>
    public static readonly OidCollection BothSides = [new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")];

    /// <summary>A new authority with its private key.</summary>
    public static X509Certificate2 Create(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Pixora cluster", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(now - Backdated, now.AddYears(Years));
    }

    /// <summary>A certificate for one pod, for either side of a connection, as long-lived as its authority.</summary>
    /// <param name="authority">With its private key.</param>
    public static X509Certificate2 Issue(X509Certificate2 authority, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Pixora pod", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(BothSides, critical: false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        var from = new DateTimeOffset(authority.NotBefore.ToUniversalTime());
        using var signed = request.Create(
            authority, Later(from, now - Backdated), authority.NotAfter.ToUniversalTime(), Serial());
        return signed.CopyWithPrivateKey(key);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(SerialLength);
        // Positive, and its first byte counts.
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return serial;
    }
}
