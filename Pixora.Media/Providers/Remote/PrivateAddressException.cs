namespace Pixora.Media.Providers.Remote;

/// <summary>A name of the internet leads into a private network.</summary>
internal sealed class PrivateAddressException(string host) : Exception(
    $"{host} leads to an address of a private network, which only a profile with Private may.");
